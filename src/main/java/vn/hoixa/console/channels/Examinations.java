package vn.hoixa.console.channels;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelCheck;

/** Asks a channel to examine itself, as the doctor at the command line does. */
@Component
class Examinations {
    private final ObjectProvider<ChannelCheck> checks;

    Examinations(ObjectProvider<ChannelCheck> checks) {
        this.checks = checks;
    }

    /** A finding as the page shows it. */
    record Line(String tone, String word, String found, String remedy) {}

    /** What a channel found; empty for one that has nothing to examine, and for a name that is none. */
    List<Line> of(String channel) {
        return checks.stream()
                .filter(check -> check.channel().name().equals(channel))
                .flatMap(check -> check.examine().stream())
                .map(Examinations::line)
                .toList();
    }

    /** What each channel warns of by itself, by its name; a channel that is well is not among them. */
    Map<String, List<Line>> warnings() {
        return checks.stream()
                .flatMap(check -> check.warnings().stream()
                        .map(finding -> Map.entry(check.channel().name(), line(finding))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Line line(ChannelCheck.Finding finding) {
        return switch (finding.state()) {
            case GOOD -> new Line("good", "tốt", finding.found(), finding.remedy());
            case NOTICE -> new Line("wait", "chú ý", finding.found(), finding.remedy());
            case BROKEN -> new Line("bad", "hỏng", finding.found(), finding.remedy());
        };
    }
}
