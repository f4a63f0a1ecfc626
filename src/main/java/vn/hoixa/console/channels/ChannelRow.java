package vn.hoixa.console.channels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.delivery.ChannelName;

/**
 * View of a channel.
 *
 * @param tone a CSS class
 * @param why why it does not send; empty while it sends
 * @param oldest waiting time of the oldest delivery; empty when none waits
 * @param rate "12 tin trong phút vừa qua"
 * @param decision the decision that opened it; empty for the web page and while there is none
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
    /** An error code and its count in the last 24 hours. */
    record Fault(String code, int number) {}

    /** The decision in force. */
    record DecisionRow(String id, String words) {}

    /** Its name, capitalised for the beginning of a line. */
    public String title() {
        var title = channel.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Whether it is opened by a decision of the office; the commune's own page is always open. */
    public boolean needsDecision() {
        return channel != ChannelName.WEB;
    }
}
