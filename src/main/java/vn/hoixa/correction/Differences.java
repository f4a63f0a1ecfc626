package vn.hoixa.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Affected.Change;
import vn.hoixa.correction.Affected.State;
import vn.hoixa.correction.Affected.Telling;
import vn.hoixa.knowledge.PastKnowledge;
import vn.hoixa.knowledge.PastKnowledge.Part;
import vn.hoixa.knowledge.PastKnowledge.Told;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Quotations;
import vn.hoixa.review.Quotations.Quotation;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Revisions.Ended;
import vn.hoixa.revision.Slot;

/**
 * Finds texts sent to citizens that would read differently now.
 *
 * <p>It starts from the revisions that ended and takes every text that quoted one of them. Such a text is split into
 * parts using the revisions it quoted, with the local rules and the commune's information of that time, and each part
 * is compared with its present text. A part that reads the same has not changed for its readers, whatever else in the
 * item has.
 */
@Component
class Differences {
    private final Revisions revisions;
    private final PastKnowledge past;
    private final Quotations quotations;
    private final Clock clock;

    Differences(Revisions revisions, PastKnowledge past, Quotations quotations, Clock clock) {
        this.revisions = revisions;
        this.past = past;
        this.quotations = quotations;
        this.clock = clock;
    }

    /**
     * The changed parts of one item.
     *
     * @param then the parts as they were, for finding answers that contain their words
     */
    record Found(Told item, State state, List<Ended> causes, List<Change> changes, List<Part> then) {}

    /**
     * The changes of each item, latest first.
     *
     * @param besides procedures that are compared with their old revisions although no text quoted them
     */
    List<Found> since(Instant start, Set<ProcedureCode> besides) {
        var ended = revisions.endedSince(start);
        if (ended.isEmpty()) {
            return List.of();
        }
        var causes = ended.stream().collect(Collectors.toMap(Ended::revision, Function.identity()));
        var reading = new Reading(causes);
        ended.stream().filter(each -> isAmong(each.slot(), besides)).forEach(reading::read);
        quotations.of(causes.keySet(), start).stream()
                .filter(quotation -> quotation.audience() == Audience.OPEN)
                .forEach(reading::read);
        return reading.found();
    }

    private static boolean isAmong(Slot slot, Set<ProcedureCode> codes) {
        return slot.type() == ItemType.PROCEDURE
                && ProcedureCode.of(slot.key()).filter(codes::contains).isPresent();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    /** Splits the texts of one search, one after another. */
    private final class Reading {
        private final Map<RevisionId, Ended> causes;
        private final Map<Slot, Sheet> sheets = new LinkedHashMap<>();
        private final Map<Set<RevisionId>, List<Told>> then = new HashMap<>();

        Reading(Map<RevisionId, Ended> causes) {
            this.causes = causes;
        }

        /** Reads the texts of one ended revision. */
        void read(Ended ended) {
            past.then(Set.of(ended.revision()), day(ended.at()))
                    .forEach(item -> sheets.computeIfAbsent(item.slot(), _ -> new Sheet(item))
                            .read(ended, item));
        }

        void read(Quotation quotation) {
            var day = day(quotation.first());
            then.computeIfAbsent(quotation.revisions(), revisions -> past.then(revisions, day))
                    .forEach(item -> sheets.computeIfAbsent(item.slot(), _ -> new Sheet(item))
                            .read(quotation, item));
        }

        List<Found> found() {
            return sheets.values().stream()
                    .map(sheet -> sheet.found(causes))
                    .filter(found -> !found.changes.isEmpty())
                    .sorted((a, b) -> b.causes
                            .getFirst()
                            .at()
                            .compareTo(a.causes.getFirst().at()))
                    .toList();
        }
    }

    /** Collects the sent wordings of one item, part by part. */
    private final class Sheet {
        private final Told first;
        private final Optional<Told> now;
        private final Map<String, Set<Part>> parts = new LinkedHashMap<>();
        private final Map<String, Map<String, Wording>> told = new LinkedHashMap<>();
        private final Set<RevisionId> quoted = new HashSet<>();

        Sheet(Told first) {
            this.first = first;
            this.now = past.now(first.slot(), today());
        }

        void read(Ended ended, Told item) {
            quoted.add(ended.revision());
            item.parts().forEach(this::keep);
        }

        private void keep(Part part) {
            parts.computeIfAbsent(part.id(), _ -> new LinkedHashSet<>()).add(part);
        }

        void read(Quotation quotation, Told item) {
            quoted.addAll(quotation.revisions());
            for (Part part : item.parts()) {
                keep(part);
                Bodies.told(quotation.words(), part)
                        .filter(words -> !saysStill(part, words, day(quotation.last())))
                        .ifPresent(words -> told.computeIfAbsent(part.id(), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(words, _ -> new Wording(part, words))
                                .add(quotation));
            }
        }

        /** Whether the words are the same today, or differ only by a last day that is now near. */
        private boolean saysStill(Part part, String words, LocalDate then) {
            return Stream.of(now, past.now(first.slot(), then))
                    .flatMap(Optional::stream)
                    .flatMap(item -> item.part(part.id()).stream())
                    .anyMatch(each -> each.words().contains(words));
        }

        Found found(Map<RevisionId, Ended> causes) {
            var why = quoted.stream()
                    .flatMap(revision -> Optional.ofNullable(causes.get(revision)).stream())
                    .sorted((a, b) -> b.at().compareTo(a.at()))
                    .toList();
            var changes = parts.values().stream()
                    .flatMap(then -> change(then).stream())
                    .toList();
            var then = parts.values().stream().flatMap(Set::stream).toList();
            return new Found(now.orElse(first), state(), why, changes, then);
        }

        private State state() {
            return now.<State>map(item ->
                            item.repeal().<State>map(State.Repealed::new).orElseGet(State.Replaced::new))
                    .orElseGet(State.Withdrawn::new);
        }

        /** The change of a part; empty where all texts still hold and it never read differently. */
        private Optional<Change> change(Set<Part> then) {
            var part = then.iterator().next();
            var current = now.flatMap(item -> item.part(part.id()));
            var tellings = told.getOrDefault(part.id(), Map.of()).values().stream()
                    .map(wording -> wording.telling(current))
                    .toList();
            boolean reads =
                    then.stream().allMatch(each -> current.filter(each::equals).isPresent());
            return tellings.isEmpty() && reads
                    ? Optional.empty()
                    : Optional.of(new Change(
                            part.id(),
                            part.label(),
                            current.map(each -> each.words().getLast()),
                            tellings));
        }
    }

    /** One wording of a part, and the texts with it. */
    private static final class Wording {
        private final Part part;
        private final String words;
        private final Set<UUID> texts = new LinkedHashSet<>();
        private final List<Instant> times = new ArrayList<>();

        Wording(Part part, String words) {
            this.part = part;
            this.words = words;
        }

        void add(Quotation quotation) {
            texts.addAll(quotation.texts());
            times.add(quotation.first());
            times.add(quotation.last());
        }

        Telling telling(Optional<Part> now) {
            boolean inShort = part.words().getFirst().equals(words);
            return new Telling(
                    words,
                    now.map(each ->
                            inShort ? each.words().getFirst() : each.words().getLast()),
                    List.copyOf(texts),
                    times.stream().min(Instant::compareTo).orElseThrow(),
                    times.stream().max(Instant::compareTo).orElseThrow());
        }
    }
}
