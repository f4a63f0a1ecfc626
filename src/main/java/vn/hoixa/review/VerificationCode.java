package vn.hoixa.review;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code ("mã tin") by which anybody can check on a public page what we sent: twelve digits, the first of them 1–9 so
 * that it is never a citizen's identity number, shown in three groups as {@code 4829-1375-2046}.
 */
public record VerificationCode(String digits) {
    private static final long SMALLEST = 100_000_000_000L;
    private static final long LIMIT = 1_000_000_000_000L;

    /** Throws {@link IllegalArgumentException} unless the value is twelve digits that do not begin with 0. */
    public VerificationCode {
        if (!digits.matches("[1-9][0-9]{11}")) {
            throw new IllegalArgumentException("a verification code is 12 digits, the first not 0");
        }
    }

    static VerificationCode draw(RandomGenerator random) {
        return new VerificationCode(Long.toString(random.nextLong(SMALLEST, LIMIT)));
    }

    /** Parses a text that is a verification code and nothing else, with or without hyphens, points or spaces. */
    public static Optional<VerificationCode> typed(String text) {
        String digits = DigitGroups.of(text);
        return digits.matches("[1-9][0-9]{11}") ? Optional.of(new VerificationCode(digits)) : Optional.empty();
    }

    /** In three groups, as shown to citizens. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }
}
