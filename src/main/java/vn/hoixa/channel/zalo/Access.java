package vn.hoixa.channel.zalo;

/** Result of requesting an access token for the Official Account. */
sealed interface Access {
    /** @param version version of the tokens, to be reported when Zalo refuses this one */
    record Given(String token, long version) implements Access {
        /** Redacted. */
        @Override
        public String toString() {
            return "Given[version " + version + "]";
        }
    }

    /** Nothing can be sent until the office authorises again; the reason is for officers. */
    record Withdrawn(String reason, String code) implements Access {}

    /** Zalo could not be reached. */
    record NotNow(String code) implements Access {}
}
