package vn.hoixa.channel.zalobot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.ClearedText;
import vn.hoixa.wire.Hopeless;

/**
 * In-memory queue of messages that the platform handed out (and forgot) and that are not committed yet, oldest first.
 * Messages of one person are committed in order. One that fails although others are committed is given up after some
 * attempts, and its sender is told that it was not received.
 */
final class Uncommitted {
    private static final Logger LOG = LoggerFactory.getLogger(Uncommitted.class);
    /** Size limit: the most messages lost when the process is killed while nothing can be committed. */
    private static final int MOST = 20;

    private final Conversations conversations;
    private final BotApi api;
    private final Emergencies emergencies;
    private final List<Inbound> messages = new ArrayList<>();
    private final Hopeless<Inbound> hopeless = new Hopeless<>();

    Uncommitted(Conversations conversations, BotApi api) {
        this.conversations = conversations;
        this.api = api;
        this.emergencies = new Emergencies(api);
    }

    void add(Inbound message) {
        messages.add(message);
    }

    /**
     * Adds a message while the database is unreachable: somebody who calls for help gets the emergency numbers,
     * whatever waits before.
     */
    void addUnstored(Inbound message) {
        add(message);
        emergencies.heed(message, conversations.unstored(message));
    }

    boolean isFull() {
        return messages.size() >= MOST;
    }

    /** Tries each message once, except those that wait for an earlier one of their sender. */
    void commit() {
        var waiting = new HashSet<ChannelUser>();
        for (var message : List.copyOf(messages)) {
            if (!waiting.contains(message.from()) && !isDone(message)) {
                waiting.add(message.from());
            }
        }
        hopeless.keepOnly(Set.copyOf(messages));
    }

    private boolean isDone(Inbound message) {
        var received = conversations.receive(message);
        if (received.isAccepted()) {
            hopeless.taken(1);
            return messages.remove(message);
        }
        emergencies.heed(message, received);
        if (hopeless.failed(message)) {
            giveUp(message, received.text());
            return true;
        }
        return false;
    }

    private void giveUp(Inbound message, ClearedText told) {
        LOG.error(
                "Zalo bot: a message failed {} times and is given up; its sender is told to write again",
                Hopeless.ATTEMPTS);
        messages.remove(message);
        api.send(message.from().recipient(), told.body());
    }

    /**
     * Whether another update may be polled: whether it can be committed shows if the failing ones are to blame, or
     * everything fails.
     */
    boolean hasRoom() {
        var senders = new HashSet<ChannelUser>();
        return !isFull()
                && messages.stream()
                        .filter(message -> senders.add(message.from()))
                        .allMatch(hopeless::failedOften);
    }

    /** Drops all messages when the application stops. */
    void lose() {
        if (!messages.isEmpty()) {
            LOG.error(
                    "{} messages to the Zalo bot could not be committed before the stop and are lost", messages.size());
            messages.clear();
        }
    }
}
