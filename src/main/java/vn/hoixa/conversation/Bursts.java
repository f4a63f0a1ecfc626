package vn.hoixa.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Inbound.Edition;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.turn.Received;

/**
 * Queues the messages of each conversation, so that they are processed one after another and those that wait are
 * processed together.
 *
 * <p><b>Idea.</b> People on a phone send one thought in three messages. The first is processed at once, without waiting
 * for more. Messages that arrive meanwhile are queued, and the next step joins as many of the queue as make one text. So
 * a quiet conversation is not delayed, and in a burst a citizen gets one reply to the rest of the thought instead of one
 * to every piece.
 *
 * <p><b>What is joined.</b> Typed words only. Processed alone are a button, a digit, a code, a forwarded or edited
 * message and a picture, which have a meaning of their own; messages in a group, which may be of several people; and
 * words that would make the text longer than people type.
 *
 * <p><b>Limits.</b> A queue belongs to one replica. Where replicas share a channel's webhook, two may receive messages
 * of one conversation at once; the lock on the conversation's row separates them, and the later one is a follow-up.
 */
@Component
class Bursts {
    /** In characters; far below what is taken for a pasted text. */
    private static final int LONGEST = 400;

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");

    private final Map<AddressId, Line> lines = new ConcurrentHashMap<>();

    /** A message and its future result. */
    private record Waiting(Inbound message, CompletableFuture<Received> outcome) {}

    /** The queue of a conversation; the thread that holds the lock works it off. */
    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final ConcurrentLinkedDeque<Waiting> waiting = new ConcurrentLinkedDeque<>();
        private final AtomicInteger present = new AtomicInteger();
    }

    /**
     * Processes a message when its turn comes.
     *
     * @param decide processes messages as one, and returns the result of each, in their order
     * @return the result, whichever thread computed it; throws what the processing threw
     */
    Received take(AddressId from, Inbound message, Function<List<Inbound>, List<Received>> decide) {
        var mine = new Waiting(message, new CompletableFuture<>());
        var line = enter(from, mine);
        line.turn.lock();
        try {
            while (!mine.outcome.isDone()) {
                settle(next(line), decide);
            }
            return result(mine);
        } finally {
            line.turn.unlock();
            leave(from);
        }
    }

    /** How many messages of a conversation are being processed or queued. */
    int present(AddressId from) {
        return Optional.ofNullable(lines.get(from))
                .map(line -> line.present.get())
                .orElse(0);
    }

    private Line enter(AddressId from, Waiting mine) {
        return lines.compute(from, (_, held) -> {
            var line = held == null ? new Line() : held;
            line.present.incrementAndGet();
            line.waiting.addLast(mine);
            return line;
        });
    }

    private void leave(AddressId from) {
        lines.computeIfPresent(from, (_, line) -> line.present.decrementAndGet() == 0 ? null : line);
    }

    /** The first message in the queue, and those after it that can be joined with it. */
    private static List<Waiting> next(Line line) {
        var together = new ArrayList<Waiting>();
        together.add(line.waiting.removeFirst());
        int length = together.getFirst().message.raw().length();
        while (fits(together, line.waiting.peekFirst(), length)) {
            var one = line.waiting.removeFirst();
            length += one.message.raw().length() + 1;
            together.add(one);
        }
        return together;
    }

    private static boolean fits(List<Waiting> together, @Nullable Waiting one, int length) {
        return one != null
                && isPlain(together.getFirst().message)
                && isPlain(one.message)
                && length + one.message.raw().length() < LONGEST
                && together.stream().noneMatch(each -> each.message.messageId().equals(one.message.messageId()));
    }

    private static boolean isPlain(Inbound message) {
        return message.messageId().isPresent()
                && message.choice().isEmpty()
                && message.attachment().isEmpty()
                && message.aside().isEmpty()
                && message.provenance() == Provenance.TYPED
                && message.edition() == Edition.FIRST
                && WORDS.matcher(message.raw()).find();
    }

    private static void settle(List<Waiting> together, Function<List<Inbound>, List<Received>> decide) {
        try {
            var outcomes = decide.apply(together.stream().map(Waiting::message).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).outcome.complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            together.forEach(each -> each.outcome.completeExceptionally(e));
        } finally {
            together.forEach(each -> each.outcome.completeExceptionally(new IllegalStateException("not decided")));
        }
    }

    private static Received result(Waiting mine) {
        return Optional.of(mine.outcome)
                .filter(outcome -> !outcome.isCompletedExceptionally())
                .map(CompletableFuture::resultNow)
                .orElseThrow(() -> thrown(mine.outcome.exceptionNow()));
    }

    private static RuntimeException thrown(Throwable e) {
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
}
