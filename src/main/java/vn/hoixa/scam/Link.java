package vn.hoixa.scam;

/**
 * An address on the web inside a text, read by its name alone: nothing is ever fetched.
 *
 * @param host in lower case, without "www."
 * @param path what follows the host, empty if nothing does
 * @param start where it begins in the folded text
 * @param end behind its last character
 */
record Link(String host, String path, int start, int end) {
    /** A spelling that no program makes a link of. */
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
