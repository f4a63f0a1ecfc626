package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds web addresses in a folded text, also when they are broken up ("hxxp", "[.]", "https:// trang") or joined to a
 * word.
 */
final class LinkFinder {
    private static final String DOT = "(?:\\.|\\[\\.\\]|\\(\\.\\))";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:h(?:tt|xx)ps?\\s?:\\s?/{1,2}\\s?)(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?(/[^\\s\\[\\]]*)?");
    private static final Pattern NAMED =
            Pattern.compile("(?<![a-z0-9@.-])(h(?:tt|xx)ps?\\s?:\\s?/{1,2}\\s?)?(ww+\\.)?((?:[a-z0-9][a-z0-9_-]{0,62}"
                    + DOT + "){1,6}[a-z][a-z0-9-]{1,17})(?::\\d+)?(/[^\\s\\[\\]]*)?");
    private static final int SHORT_WORD = 2;

    private final Hosts hosts;

    LinkFinder(Hosts hosts) {
        this.hosts = hosts;
    }

    /** The addresses in the order of the text. */
    List<Link> in(String letters) {
        List<Link> found = new ArrayList<>();
        NUMBERED.matcher(letters)
                .results()
                .map(match -> new Link(match.group(1), path(match.group(2)), match.start(), match.end()))
                .forEach(found::add);
        NAMED.matcher(letters).results().flatMap(match -> named(match).stream()).forEach(found::add);
        return List.copyOf(found);
    }

    private Optional<Link> named(MatchResult match) {
        String host = match.group(3).replaceAll(DOT, ".").replace("_", "-");
        boolean said = match.group(1) != null || match.group(2) != null;
        boolean leads = said || match.group(4) != null;
        if (!said && !isName(host, leads)) return Optional.empty();
        return Optional.of(new Link(host, path(match.group(4)), match.start(), match.end()));
    }

    /**
     * A two-letter ending is often the start of the next sentence ("ngay.me oi"): it counts only with a path or a
     * digit, or where it is known.
     */
    private boolean isName(String host, boolean leads) {
        String ending = host.substring(host.lastIndexOf('.') + 1);
        if (!hosts.isEnding(ending)) return false;
        if (ending.length() > SHORT_WORD || ending.equals("vn") || leads) return true;
        return hosts.isListed(host)
                || host.matches(".*[0-9-].*")
                || hosts.imitated(new Link(host, "", 0, 0)).isPresent();
    }

    private static String path(String path) {
        return path == null ? "" : path.replaceAll("[.,;:!?)\"']+$", "");
    }
}
