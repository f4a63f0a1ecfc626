package vn.hoixa.channel.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Origins of other sites that may embed the chat, from {@code hoixa.web.widget-origins}: each an origin such as
 * {@code https://xamauduc.haiphong.gov.vn}, with HTTPS unless it is this machine. Without any the widget is not served.
 */
@ConfigurationProperties("hoixa.web")
record WidgetOrigins(@Name("widget-origins") @DefaultValue List<String> origins) {
    /** Throws {@link IllegalArgumentException} for anything but an origin. */
    WidgetOrigins {
        origins = List.copyOf(origins);
        origins.forEach(WidgetOrigins::check);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    /** The value for {@code frame-ancestors}. */
    String inPolicy() {
        return isEmpty() ? "'none'" : String.join(" ", origins);
    }

    private static void check(String origin) {
        URI uri = URI.create(origin);
        boolean plain = uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isHere(uri);
        if (!plain || !safe) {
            throw new IllegalArgumentException("hoixa.web.widget-origins: \"" + origin
                    + "\" is not an origin such as https://xa.gov.vn (http only for this machine)");
        }
    }

    private static boolean isHere(URI uri) {
        return "localhost".equals(uri.getHost()) || uri.getHost().startsWith("127.");
    }
}
