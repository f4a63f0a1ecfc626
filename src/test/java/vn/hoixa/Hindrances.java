package vn.hoixa;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds on a page that hinders somebody: every rule of WCAG 2.2 A and AA, and its best practices. */
public final class Hindrances {
    private static final int PLACES = 3;

    private Hindrances() {}

    /** The rules that are broken, each with the first places; empty when the page hinders nobody. */
    public static List<String> on(Page page) {
        page.waitForLoadState();
        var broken = new AxeRunOptions();
        broken.setResultTypes(List.of("violations"));
        // "Legacy" is within the page itself: the other way opens a second page for results of foreign frames, and
        // there are none.
        return new AxeBuilder(page)
                .setLegacyMode(true).options(broken).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at " + places(rule))
                        .toList();
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream()
                .limit(PLACES)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining(", "));
    }
}
