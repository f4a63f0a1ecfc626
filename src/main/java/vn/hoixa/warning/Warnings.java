package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.Officer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.ClearedText;

/** Read access to the warnings of this commune. */
@Component
public class Warnings {
    private final WarningRows rows;
    private final Steps steps;
    private final Gate gate;
    private final KnownScams known;
    private final Clock clock;

    Warnings(WarningRows rows, Steps steps, Gate gate, KnownScams known, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.gate = gate;
        this.known = known;
        this.clock = clock;
    }

    public Optional<Warning> find(WarningId id) {
        return rows.find(id);
    }

    /** Warnings in these states, newest first. */
    public List<Warning> in(Collection<State> states) {
        return rows.in(states);
    }

    /** Its state transitions, oldest first. */
    public List<Step> history(WarningId id) {
        return steps.of(id);
    }

    /** The content of each version, oldest first. */
    public List<Content> versions(WarningId id) {
        return rows.versions(id);
    }

    /** Warnings that were sent and are valid today, most severe first. */
    public List<Warning> inForce() {
        return rows.inForce(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }

    /** Warnings that would be valid today but were ended, and the withdrawals of earlier ones. */
    public List<Warning> ended() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return rows.in(List.of(State.SENDING, State.PAUSED, State.SENT, State.CANCELLED)).stream()
                .filter(warning -> warning.sentAt().isPresent())
                .filter(warning ->
                        (warning.kind() == Kind.CANCELLATION) == warning.state().isPublic())
                .filter(warning -> warning.content().term().holdsOn(today))
                .toList();
    }

    /** Warnings with the same template, report or proposal as origin, newest first. */
    public List<Warning> begunWith(Origin origin) {
        return rows.begunWith(origin);
    }

    /** The correction or withdrawal of a warning, unless it was discarded. */
    public Optional<Warning> following(WarningId id) {
        return rows.following(id);
    }

    /** Whether an officer wrote a version of it. */
    public boolean isAuthor(WarningId id, Officer officer) {
        return rows.isAuthor(id, officer);
    }

    /** The hosts that become known scams once this is sent, defanged. */
    public List<String> blamedHosts(Content content) {
        return known.hosts(content);
    }

    /** The approved text; empty before approval and for a training warning. */
    public Optional<ClearedText> text(Warning warning) {
        return warning.approved().flatMap(Warning.Approved::text).map(gate::text);
    }

    /** A preview of a content in a chat, with dots in place of the code. */
    public String preview(Warning warning, Content content, Officer by) {
        return gate.preview(by, warning, content);
    }
}
