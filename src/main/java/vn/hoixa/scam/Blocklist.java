package vn.hoixa.scam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Blocklist of hosts used for fraud: the list of the project Chống Lừa Đảo of November 2025, packed with its notice. A
 * host matches when it is on the list, or is a subdomain of a listed host where not everybody may open pages.
 */
final class Blocklist {
    private static final String PACKED = "/scam/blocklist.txt.gz";

    private final Set<String> listed;
    private final Hosts hosts;

    private Blocklist(Set<String> listed, Hosts hosts) {
        this.listed = listed;
        this.hosts = hosts;
    }

    static Blocklist packed(Hosts hosts) {
        try (InputStream in = Blocklist.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IOException("not packed: " + PACKED);
            var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            return new Blocklist(lines.lines().collect(Collectors.toUnmodifiableSet()), hosts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of hosts", e);
        }
    }

    static Blocklist of(Set<String> listed, Hosts hosts) {
        return new Blocklist(Set.copyOf(listed), hosts);
    }

    Hosts hosts() {
        return hosts;
    }

    /** The listed host that a link belongs to. */
    Optional<String> listing(Link link) {
        if (hosts.isOfficial(link)) return Optional.empty();
        if (listed.contains(link.host())) return Optional.of(link.host()).filter(host -> !hosts.isHostingName(host));
        String parent = parent(link.host());
        while (parent.indexOf('.') > 0) {
            if (listed.contains(parent) && !hosts.isHostingName(parent)) return Optional.of(parent);
            parent = parent(parent);
        }
        return Optional.empty();
    }

    private static String parent(String host) {
        return host.substring(host.indexOf('.') + 1);
    }
}
