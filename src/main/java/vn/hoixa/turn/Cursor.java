package vn.hoixa.turn;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a conversation: after one exchange, or after a moment. Exchanges are in the order of time; of one moment, turns
 * come before texts that came by themselves.
 *
 * @param turn of this moment, turns up to it are before the place
 * @param position of this moment, texts that came by themselves are before the place up to this position
 */
public record Cursor(Instant at, UUID turn, long position) {
    private static final UUID NO_TURN = new UUID(0, 0);
    private static final UUID EACH_TURN = new UUID(-1, -1);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Before everything. */
    public static final Cursor BEGINNING = new Cursor(Instant.EPOCH, NO_TURN, 0);

    static Cursor afterTurn(Instant at, UUID turn) {
        return new Cursor(at, turn, 0);
    }

    static Cursor afterArrival(Instant at, long position) {
        return new Cursor(at, EACH_TURN, position);
    }

    /** As {@link #toString} wrote it, or a moment alone: what came after that. Empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        try {
            var at = Instant.parse(text.replaceFirst("~.*", ""));
            return at.isBefore(Instant.EPOCH) || at.isAfter(END) ? Optional.empty() : parse(at, text);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> parse(Instant at, String text) {
        String last = text.replaceFirst("[^~]*", "");
        if (last.isEmpty()) {
            return Optional.of(afterArrival(at, Long.MAX_VALUE));
        }
        if (last.matches("~[0-9]{1,18}")) {
            return Optional.of(afterArrival(at, Long.parseLong(last.substring(1))));
        }
        return last.matches("~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(afterTurn(at, UUID.fromString(last.substring(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return at + "~" + (turn.equals(EACH_TURN) ? Long.toString(position) : turn);
    }
}
