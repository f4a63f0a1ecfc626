package vn.hoixa.scam;

/**
 * One sign of a scam in a message.
 *
 * @param code stable id of the sign, as in {@code asks-secret}
 * @param kind whether it indicates fraud or mere junk
 * @param explanation one plain Vietnamese sentence
 * @param span the original words that triggered it, links defanged
 */
public record Sign(String code, Kind kind, String explanation, String span) {
    /** What a sign indicates. */
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
