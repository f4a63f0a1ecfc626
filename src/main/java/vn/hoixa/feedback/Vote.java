package vn.hoixa.feedback;

/** A citizen's vote on a reply. */
public sealed interface Vote {
    record Useful() implements Vote {}

    /** @param reason unmasked; it is masked before it is stored, and may be empty */
    record NotUseful(String reason) implements Vote {
        @Override
        public String toString() {
            return "NotUseful[redacted]";
        }
    }
}
