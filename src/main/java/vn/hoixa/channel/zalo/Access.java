package vn.hoixa.channel.zalo;

/** Leave to speak for the Official Account, or why there is none. */
sealed interface Access {
    /** @param version of the tokens, to be told when Zalo refuses this one */
    record Given(String token, long version) implements Access {
        /** Redacted. */
        @Override
        public String toString() {
            return "Given[version " + version + "]";
        }
    }

    /** Nothing will be sent until the office authorises anew; the reason is for officers. */
    record Withdrawn(String reason, String code) implements Access {}

    /** Zalo could not be asked just now. */
    record NotNow(String code) implements Access {}
}
