package vn.hoixa.console.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Channels.Standing;
import vn.hoixa.delivery.Channels.State;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;

/** Creates the views of channels. */
@Component("consoleChannelRows")
class ChannelRows {
    private final Channels channels;
    private final ChannelDecisions decisions;
    private final Officers officers;
    private final Clock clock;

    ChannelRows(Channels channels, ChannelDecisions decisions, Officers officers, Clock clock) {
        this.channels = channels;
        this.decisions = decisions;
        this.officers = officers;
        this.clock = clock;
    }

    List<ChannelRow> all() {
        var made = decisions.all();
        return channels.all().stream().map(standing -> row(standing, made)).toList();
    }

    private ChannelRow row(Standing standing, List<ChannelDecision> made) {
        var now = clock.instant();
        var figures = standing.figures();
        return new ChannelRow(
                standing.channel(),
                tone(standing.state()),
                words(standing.state()),
                why(standing, now),
                standing.state() instanceof State.Paused,
                figures.backlog(),
                figures.oldest()
                        .map(since -> Times.length(Duration.between(since, now)))
                        .orElse(""),
                figures.sentLately() + " tin trong phút qua",
                standing.lastInbound().map(at -> Times.moment(at, now)).orElse("chưa có"),
                figures.errors().stream()
                        .map(error -> new ChannelRow.Fault(error.getKey(), error.getValue()))
                        .toList(),
                decision(standing.channel(), made));
    }

    private static String tone(State state) {
        return switch (state) {
            case State.Open _ -> "good";
            case State.Closed _ -> "";
            case State.Resting _, State.Troubled _ -> "wait";
            case State.Paused _ -> "bad";
        };
    }

    private static String words(State state) {
        return switch (state) {
            case State.Open _ -> "đang mở";
            case State.Closed _ -> "chưa mở";
            case State.Resting _ -> "đang chờ";
            case State.Troubled _ -> "gửi chưa được";
            case State.Paused _ -> "tạm dừng";
        };
    }

    private String why(Standing standing, Instant now) {
        return switch (standing.state()) {
            case State.Open _ -> "";
            case State.Closed _ ->
                "Chưa có quyết định mở kênh, hoặc chưa đủ cấu hình trên máy chủ. Tin gửi qua kênh này nằm chờ.";
            case State.Resting(var until, var reason) -> again(reason, until, now);
            case State.Troubled(var until, var reason) -> again(reason, until, now);
            case State.Paused(var since, var by, var reason) ->
                reason + " (" + name(by) + ", " + Times.moment(since, now) + ")";
        };
    }

    private static String again(String reason, Instant until, Instant now) {
        return reason + " Thử lại sau " + Times.length(Duration.between(now, until)) + ".";
    }

    private String name(Optional<UUID> by) {
        return by.flatMap(id -> officers.find(new OfficerId(id)))
                .map(Officer::name)
                .orElse("hệ thống");
    }

    private Optional<ChannelRow.DecisionRow> decision(ChannelName channel, List<ChannelDecision> made) {
        return made.stream()
                .filter(decision ->
                        decision.channel() == channel && decision.revoked().isEmpty())
                .findFirst()
                .map(decision -> new ChannelRow.DecisionRow(decision.id().toString(), words(decision.paper())));
    }

    private static String words(ChannelDecision.Paper paper) {
        return "Quyết định " + paper.number() + " ngày " + Times.day(paper.date()) + ", người ký: " + paper.signer();
    }
}
