package vn.hoixa.scam;

/**
 * A web address in a text, judged by its name alone: nothing is ever fetched.
 *
 * @param host in lower case, without "www."
 * @param path what follows the host, empty if nothing does
 * @param start its first position in the folded text
 * @param end the position after its last character
 */
record Link(String host, String path, int start, int end) {
    /** A spelling that no program turns into a link. */
    String defanged() {
        return (host + path).replace(".", "[.]");
    }

    /** The last part of the host. */
    String ending() {
        return host.substring(host.lastIndexOf('.') + 1);
    }

    boolean isUnder(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    @Override
    public String toString() {
        return "Link[redacted]";
    }
}
