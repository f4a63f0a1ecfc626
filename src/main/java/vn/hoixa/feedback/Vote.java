package vn.hoixa.feedback;

/** What a citizen thinks of a reply. */
public sealed interface Vote {
    record Useful() implements Vote {}

    /** @param reason raw; it is masked before it is kept, and may be empty */
    record NotUseful(String reason) implements Vote {
        @Override
        public String toString() {
            return "NotUseful[redacted]";
        }
    }
}
