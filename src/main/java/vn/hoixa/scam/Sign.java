package vn.hoixa.scam;

/**
 * One reason to be careful with a message.
 *
 * @param code names the kind of sign, as in {@code asks-secret}; stable
 * @param kind whether it speaks of fraud or of what is merely junk
 * @param explanation one plain Vietnamese sentence
 * @param span the words that triggered it, as they were written; a link in it is defanged
 */
public record Sign(String code, Kind kind, String explanation, String span) {
    /** What a sign speaks of. */
    public enum Kind {
        SCAM,
        /** Gambling, loans, debts, forged papers, paid sex: to be deleted and blocked. */
        JUNK
    }

    @Override
    public String toString() {
        return "Sign[" + code + "]";
    }
}
