package vn.hoixa.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A one-time code that an officer types in their own chat to link it: {@code LK 4829-1375}. Secret until it is used.
 */
public record LinkCode(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");
    private static final Pattern TYPED = Pattern.compile("(?i)\\s*lk[\\s:-]*([0-9]{4})[\\s.-]?([0-9]{4})\\s*");

    public LinkCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a link code has 8 digits");
        }
    }

    static LinkCode draw(RandomGenerator random) {
        return new LinkCode("%08d".formatted(random.nextInt(100_000_000)));
    }

    /** Parses a message that is a code; empty when it is anything else. */
    static Optional<LinkCode> typed(String words) {
        var match = TYPED.matcher(words);
        return match.matches() ? Optional.of(new LinkCode(match.group(1) + match.group(2))) : Optional.empty();
    }

    /** The form in which it is shown and typed. */
    public String shown() {
        return "LK " + digits.substring(0, 4) + "-" + digits.substring(4);
    }

    /** Its digest, the only part that is stored. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkCode[redacted]";
    }
}
