package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Reach;
import vn.hoixa.question.Questions;

/** Reply windows: how long an answer can still reach an asker, and at what price, on channels with such a limit. */
@Component
class ReplyWindows {
    /** Less time than this counts as near. */
    private static final Duration SOON = Duration.ofHours(4);

    private final Questions questions;
    private final Channels channels;
    private final Clock clock;

    ReplyWindows(Questions questions, Channels channels, Clock clock) {
        this.questions = questions;
        this.channels = channels;
        this.clock = clock;
    }

    /** The window of each question that has one; the web page and channels without a limit have none. */
    Map<UUID, Due> of(Collection<UUID> asked) {
        var now = clock.instant();
        var windows = new HashMap<UUID, Due>();
        questions
                .askers(asked)
                .forEach((question, asker) -> channels.reach(asker, now)
                        .flatMap(reach -> window(reach, now))
                        .ifPresent(due -> windows.put(question, due)));
        return windows;
    }

    static Optional<Due> window(Reach reach, Instant now) {
        return switch (reach) {
            case Reach.Now(Instant until) when until.equals(Instant.MAX) -> Optional.empty();
            case Reach.Now(Instant until) ->
                Optional.of(new Due(
                        tone(until, now),
                        "còn " + Times.length(Duration.between(now, until)) + " trả lời miễn phí",
                        ""));
            case Reach.Billed(Instant until) ->
                Optional.of(new Due(
                        "soon",
                        "trả lời bị tính tiền, còn " + Times.length(Duration.between(now, until)) + " để gửi",
                        ""));
            case Reach.Unreachable(String reason) -> Optional.of(new Due("late", "không gửi tới được: " + reason, ""));
        };
    }

    private static String tone(Instant until, Instant now) {
        return Duration.between(now, until).compareTo(SOON) < 0 ? "soon" : "calm";
    }
}
