package vn.hoixa.console.channels;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelCheck;

/** Runs the self-examination of a channel, as the doctor command does. */
@Component
class Examinations {
    private final ObjectProvider<ChannelCheck> checks;

    Examinations(ObjectProvider<ChannelCheck> checks) {
        this.checks = checks;
    }

    /** View of a finding. */
    record Line(String tone, String word, String found, String remedy) {}

    /** The findings of a channel; empty for one without an examination, and for an unknown name. */
    List<Line> of(String channel) {
        return checks.stream()
                .filter(check -> check.channel().name().equals(channel))
                .flatMap(check -> check.examine().stream())
                .map(Examinations::line)
                .toList();
    }

    /** Warnings of channels, by channel name; only channels with problems are included. */
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
