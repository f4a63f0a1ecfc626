package vn.hoixa.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.question.Opened;
import vn.hoixa.turn.Said;

/** Builds the reading pane: who asked, in which words, until when they can be reached, and candidate procedures. */
@Component
class ReadingPane {
    private final Matches matches;
    private final ReplyWindows windows;
    private final Talks talks;

    ReadingPane(Matches matches, ReplyWindows windows, Talks talks) {
        this.matches = matches;
        this.windows = windows;
        this.talks = talks;
    }

    Reading of(Opened opened, Instant now) {
        var ends = ends(opened);
        return new Reading(
                askers(opened.askers(), opened, ends, now),
                askers(opened.proposed(), opened, ends, now),
                matches.of(opened.question().words()),
                matches.mayBeJoined() && opened.decision().isEmpty());
    }

    /** A settled question has no reply window left to show. */
    private Map<UUID, Due> ends(Opened opened) {
        return opened.decision().isPresent()
                ? Map.of()
                : windows.of(Stream.concat(opened.askers().stream(), opened.proposed().stream())
                        .map(Opened.Asker::question)
                        .toList());
    }

    private List<AskerView> askers(List<Opened.Asker> askers, Opened opened, Map<UUID, Due> ends, Instant now) {
        var before = talks.before(askers);
        return askers.stream()
                .map(asker -> asker(
                        asker,
                        opened,
                        Optional.ofNullable(ends.get(asker.question())),
                        before.getOrDefault(asker.question(), List.of()),
                        now))
                .toList();
    }

    private AskerView asker(Opened.Asker asker, Opened opened, Optional<Due> window, List<Said> before, Instant now) {
        return new AskerView(
                asker.question(),
                asker.ticket().toString(),
                talks.words(asker).stream()
                        .map(words -> Piece.of(words.value()))
                        .toList(),
                opened.decision().isPresent()
                        ? "hỏi lúc " + Times.moment(asker.since(), now)
                        : "chờ " + Times.length(Duration.between(asker.since(), now)),
                window,
                asker.question().equals(opened.question().id()),
                asker.ticked() == Opened.Proposal.PRESELECTED,
                asker.why(),
                asker.callback() == Opened.Callback.WANTED,
                before.stream().flatMap(said -> lines(said, now)).toList());
    }

    private static Stream<AskerView.Line> lines(Said said, Instant now) {
        var at = Times.moment(said.at(), now);
        var asked = said.asked().stream().map(words -> new AskerView.Line("Hỏi", "hoi", at, Piece.of(words.value())));
        var told = new AskerView.Line("Đáp", "dap", at, Piece.of(said.told().body()));
        return Stream.concat(asked, Stream.of(told));
    }
}
