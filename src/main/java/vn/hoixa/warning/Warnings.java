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

/** The warnings of this commune, to be read. */
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

    /** Those in these states, the newest first. */
    public List<Warning> in(Collection<State> states) {
        return rows.in(states);
    }

    /** What it was through, the first step first. */
    public List<Step> history(WarningId id) {
        return steps.of(id);
    }

    /** What it said in each version, the first one first. */
    public List<Content> versions(WarningId id) {
        return rows.versions(id);
    }

    /** Those that hold today and have gone out, the gravest first. */
    public List<Warning> inForce() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return rows.in(List.of(State.SENDING, State.PAUSED, State.SENT)).stream()
                .filter(warning -> warning.kind() != Kind.CANCELLATION)
                .filter(warning -> warning.content().term().holdsOn(today))
                .sorted(java.util.Comparator.comparing(
                        warning -> warning.content().severity()))
                .toList();
    }

    /** Of those that would hold today: what was ended, and what says of an earlier one that it no longer holds. */
    public List<Warning> ended() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return rows.in(List.of(State.SENDING, State.PAUSED, State.SENT, State.CANCELLED)).stream()
                .filter(warning -> warning.sentAt().isPresent())
                .filter(warning ->
                        (warning.kind() == Kind.CANCELLATION) == warning.state().isPublic())
                .filter(warning -> warning.content().term().holdsOn(today))
                .toList();
    }

    /** Those that were begun with the same template, report or proposal, the newest first. */
    public List<Warning> begunWith(Origin origin) {
        return rows.begunWith(origin);
    }

    /** The one that corrects or takes back another, unless it came to nothing. */
    public Optional<Warning> following(WarningId id) {
        return rows.following(id);
    }

    /** Whether an officer worded a version of it. */
    public boolean isAuthor(WarningId id, Officer officer) {
        return rows.isAuthor(id, officer);
    }

    /** The hosts that the scam check calls known once this is sent, in a spelling that no program makes a link of. */
    public List<String> blamedHosts(Content content) {
        return known.hosts(content);
    }

    /** The text that was approved; a warning that is not approved, or is to practise with, has none. */
    public Optional<ClearedText> text(Warning warning) {
        return warning.approved().flatMap(Warning.Approved::text).map(gate::text);
    }

    /** As citizens would read a content of it in a chat, with dots in place of the code. */
    public String preview(Warning warning, Content content, Officer by) {
        return gate.preview(by, warning, content);
    }
}
