package vn.hoixa.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Determines the client of a request: the last hop of {@code X-Forwarded-For} that is not a trusted proxy, or the
 * remote address when that is not a trusted proxy. An IPv6 client counts as its /64 network, which is one household.
 */
@Component
public final class ClientAddresses {
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    ClientAddresses(WebSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** The client of a request for rate limits: an address or a /64 network. */
    public String of(HttpServletRequest request) {
        return network(hops(request).stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElse(request.getRemoteAddr()));
    }

    /** From the nearest hop to the farthest; claims of an untrusted neighbour are ignored. */
    private List<String> hops(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        if (isTrusted(request.getRemoteAddr())) {
            for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
                for (String hop : header.split(",")) {
                    hops.addFirst(hop.strip());
                }
            }
        }
        hops.addFirst(request.getRemoteAddr());
        return hops;
    }

    private boolean isTrusted(String address) {
        return isNumeric(address) && trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Whether it is a numeric address, which needs no DNS lookup. */
    private static boolean isNumeric(String address) {
        return address.matches("[0-9a-fA-F:.]{2,45}") && (address.contains(":") || address.matches("[0-9.]+"));
    }

    private static String network(String address) {
        if (!isNumeric(address)) {
            return "unknown";
        }
        try {
            var parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            java.util.Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
