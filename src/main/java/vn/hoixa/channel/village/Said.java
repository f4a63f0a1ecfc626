package vn.hoixa.channel.village;

/**
 * Message at the top of a village head's page.
 *
 * @param done what was done; empty when nothing was
 * @param problem why it was not; empty when it was
 */
record Said(String done, String problem) {
    static final Said NOTHING = new Said("", "");

    static Said done(String words) {
        return new Said(words, "");
    }

    static Said refused(String reason) {
        return new Said("", reason);
    }

    boolean isRefusal() {
        return !problem.isEmpty();
    }
}
