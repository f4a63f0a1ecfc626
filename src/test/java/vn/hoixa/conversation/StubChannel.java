package vn.hoixa.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;

/** A chat channel whose vendor is a map: what each recipient was sent, in order. */
final class StubChannel implements Messenger {
    static final ChannelName NAME = ChannelName.ZALO_BOT;

    private final Map<String, Queue<String>> sent = new ConcurrentHashMap<>();

    @TestConfiguration
    static class Plugged {
        @Bean
        StubChannel stubChannel() {
            return new StubChannel();
        }
    }

    List<String> sentTo(String recipient) {
        return List.copyOf(sent.getOrDefault(recipient, new ConcurrentLinkedQueue<>()));
    }

    @Override
    public ChannelName channel() {
        return NAME;
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return new Reach.Now(at.plusSeconds(60));
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        sent.computeIfAbsent(to.recipient(), _ -> new ConcurrentLinkedQueue<>()).add(slice.words());
        return new Outcome.Accepted(UUID.randomUUID().toString());
    }
}
