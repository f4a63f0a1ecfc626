package vn.hoixa.console.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names the browser of a {@code User-Agent} header, so that its user recognises it. Nothing else is stored: no version,
 * no model. The tables are read from the top, since newer browsers also contain the names of older ones.
 */
final class Browsers {
    private static final Map<String, String> NAMES = ordered(
            "CocCoc",
            "Cốc Cốc",
            "coc_coc",
            "Cốc Cốc",
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS",
            "máy Mac",
            "CrOS",
            "Chromebook",
            "Linux",
            "Linux");

    private Browsers() {}

    /** "Chrome trên Windows"; "trình duyệt trên máy lạ" of an unknown one. */
    static String name(@Nullable String agent) {
        var header = Objects.requireNonNullElse(agent, "");
        return first(NAMES, header, "Trình duyệt") + " trên " + first(SYSTEMS, header, "máy lạ");
    }

    private static String first(Map<String, String> table, String header, String otherwise) {
        return table.entrySet().stream()
                .filter(entry -> header.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        var table = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}
