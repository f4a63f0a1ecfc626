package vn.hoixa.console.channels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.delivery.ChannelName;

/**
 * A channel as the page shows it.
 *
 * @param tone a class of the style sheet
 * @param why the reason of what keeps it from sending; empty while it sends
 * @param oldest how long the oldest delivery waits; empty when none does
 * @param rate "12 tin trong phút vừa qua"
 * @param decision what opened it; empty for the web page and while nothing did
 */
record ChannelRow(
        ChannelName channel,
        String tone,
        String state,
        String why,
        boolean paused,
        int backlog,
        String oldest,
        String rate,
        String lastInbound,
        List<Fault> errors,
        Optional<DecisionRow> decision) {
    /** How often a code came in the last 24 hours. */
    record Fault(String code, int number) {}

    /** The decision in force. */
    record DecisionRow(String id, String words) {}

    /** Its name at the beginning of a line. */
    public String title() {
        var title = channel.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Whether the office opens it by a decision; its own page is always open. */
    public boolean needsDecision() {
        return channel != ChannelName.WEB;
    }
}
