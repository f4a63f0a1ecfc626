package vn.hoixa.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A channel that keeps what it is given and answers as it is told; without orders it takes everything. */
final class StubChannel implements Messenger {
    /** What it was given. */
    record Message(AddressId to, String words, boolean hasButtons) {}

    private final ChannelName channel;
    private final Limits limits;
    private final List<Message> messages = new ArrayList<>();
    private volatile BiFunction<Address, Slice, Outcome> answers = (_, _) -> new Outcome.Accepted("1");
    private volatile Optional<String> unreachable = Optional.empty();
    private volatile boolean open = true;

    StubChannel(ChannelName channel, Limits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    static StubChannel unlimited() {
        return new StubChannel(ChannelName.ZALO, Limits.NONE);
    }

    static StubChannel telegram() {
        return new StubChannel(ChannelName.TELEGRAM, new Limits(30, Duration.ofSeconds(1), 4096));
    }

    StubChannel answering(BiFunction<Address, Slice, Outcome> outcome) {
        answers = outcome;
        return this;
    }

    StubChannel always(Outcome outcome) {
        return answering((_, _) -> outcome);
    }

    void unreachable(String reason) {
        unreachable = Optional.of(reason);
    }

    void close() {
        open = false;
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    List<String> words() {
        return messages().stream().map(Message::words).toList();
    }

    @Override
    public ChannelName channel() {
        return channel;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return unreachable.<Reach>map(Reach.Unreachable::new).orElseGet(() -> new Reach.Now(Instant.MAX));
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        var outcome = answers.apply(to, slice);
        if (outcome instanceof Outcome.Accepted) {
            synchronized (this) {
                messages.add(
                        new Message(to.id(), slice.words(), !slice.options().isEmpty()));
            }
        }
        return outcome;
    }
}
