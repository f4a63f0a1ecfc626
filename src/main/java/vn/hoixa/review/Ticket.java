package vn.hoixa.review;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code ("mã câu hỏi") that follows one waiting question on any channel, on paper and at the counter: eight random
 * digits, shown as {@code 4829-1375}. It is not the code of a dossier.
 */
public record Ticket(String digits) {
    private static final int LIMIT = 100_000_000;

    /** Throws {@link IllegalArgumentException} unless the value is eight digits. */
    public Ticket {
        if (!digits.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("a ticket is 8 digits");
        }
    }

    public static Ticket draw(RandomGenerator random) {
        return new Ticket("%08d".formatted(random.nextInt(LIMIT)));
    }

    /** Parses a text that is a ticket and nothing else, with or without a hyphen, point or space. */
    public static Optional<Ticket> typed(String text) {
        String digits = DigitGroups.of(text);
        return digits.matches("[0-9]{8}") ? Optional.of(new Ticket(digits)) : Optional.empty();
    }

    /** In two groups, as shown to citizens. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
