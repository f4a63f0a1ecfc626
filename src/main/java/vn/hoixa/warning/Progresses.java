package vn.hoixa.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.Broadcasts.Count;
import vn.hoixa.delivery.Channels;

/** Reads the delivery progress of warnings. */
@Component
public class Progresses {
    private final WarningBroadcasts rows;
    private final Broadcasts broadcasts;
    private final Channels channels;
    private final Villages villages;

    Progresses(WarningBroadcasts rows, Broadcasts broadcasts, Channels channels, Villages villages) {
        this.rows = rows;
        this.broadcasts = broadcasts;
        this.channels = channels;
        this.villages = villages;
    }

    private record Part(String village, Broadcasts.Progress progress) {}

    public Progress of(WarningId warning) {
        var parts = new ArrayList<Part>();
        rows.of(warning)
                .forEach((village, broadcast) ->
                        broadcasts.progress(broadcast).ifPresent(progress -> parts.add(new Part(village, progress))));
        double perSecond =
                parts.stream().mapToDouble(part -> part.progress.perSecond()).sum();
        var counts =
                parts.stream().flatMap(part -> part.progress.counts().stream()).toList();
        var total = line("Tất cả", counts);
        return new Progress(
                total,
                byChannel(counts),
                byVillage(parts),
                perSecond,
                left(total.waiting(), perSecond),
                held(parts, counts),
                reasons(counts));
    }

    private List<Progress.Held> held(List<Part> parts, List<Count> counts) {
        var sendings = parts.stream()
                .filter(part -> part.progress.state() == Broadcasts.State.PAUSED)
                .map(part -> new Progress.Held(
                        "Tin gửi " + to(part.village), part.progress.reason().orElse("")));
        var waiting = counts.stream()
                .filter(count -> count.fate() == Broadcasts.Fate.WAITING)
                .map(Count::channel)
                .distinct()
                .flatMap(channel ->
                        channels
                                .heldFor(channel)
                                .map(reason -> new Progress.Held("Kênh " + channel.title(), reason))
                                .stream());
        return Stream.concat(waiting, sendings).toList();
    }

    private String to(String village) {
        return village.isEmpty() ? "người chưa nói thôn nào" : name(village);
    }

    private static Optional<Duration> left(int waiting, double perSecond) {
        return waiting == 0 || perSecond == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(waiting / perSecond)));
    }

    private static List<Progress.Line> byChannel(List<Count> counts) {
        Map<String, List<Count>> channels = counts.stream()
                .collect(Collectors.groupingBy(count -> count.channel().title(), TreeMap::new, Collectors.toList()));
        return channels.entrySet().stream()
                .map(channel -> line(channel.getKey(), channel.getValue()))
                .toList();
    }

    private List<Progress.Line> byVillage(List<Part> parts) {
        return parts.stream()
                .map(part -> line(name(part.village), part.progress.counts()))
                .sorted(Comparator.comparing(Progress.Line::name))
                .toList();
    }

    private String name(String village) {
        return village.isEmpty()
                ? "Chưa nói thôn nào"
                : villages.now(new VillageId(village)).map(each -> each.name()).orElse(village);
    }

    private static Progress.Line line(String name, List<Count> counts) {
        var line = Progress.Line.of(name);
        for (var count : counts) {
            line = line.and(count);
        }
        return line;
    }

    private static List<Progress.Why> reasons(List<Count> counts) {
        Map<String, Integer> why = counts.stream()
                .filter(count -> count.reason().isPresent())
                .collect(Collectors.groupingBy(
                        count -> count.reason().orElse(""), TreeMap::new, Collectors.summingInt(Count::number)));
        return why.entrySet().stream()
                .map(each -> new Progress.Why(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Progress.Why::number).reversed())
                .toList();
    }
}
