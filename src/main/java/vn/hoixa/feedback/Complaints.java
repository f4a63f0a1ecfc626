package vn.hoixa.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.feedback.ComplaintRows.Row;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.Matter;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Received.NamedProcedure;
import vn.hoixa.turn.Told;

/** Joins complaint rows with the turns, texts and items they refer to. */
@Component
class Complaints {
    private final Lookback lookback;
    private final ClearedTexts texts;
    private final Knowledge knowledge;
    private final Revisions revisions;
    private final Masker masker;

    Complaints(Lookback lookback, ClearedTexts texts, Knowledge knowledge, Revisions revisions, Masker masker) {
        this.lookback = lookback;
        this.texts = texts;
        this.knowledge = knowledge;
        this.revisions = revisions;
        this.masker = masker;
    }

    /** The remedy with the officer's note masked, like everything that is stored. */
    Remedy masked(Remedy said) {
        String note = masker.mask(said.note()).text().value();
        return switch (said) {
            case Remedy.Mended(var item, var _) -> new Remedy.Mended(item, note);
            case Remedy.Unchanged _ -> new Remedy.Unchanged(note);
            case Remedy.HandedOn _ -> new Remedy.HandedOn(note);
        };
    }

    Optional<Complaint> of(Row row) {
        return of(List.of(row)).stream().findFirst();
    }

    List<Complaint> of(List<Row> rows) {
        var turns = lookback.told(rows.stream().map(Row::turn).toList()).stream()
                .collect(Collectors.toMap(Told::turn, Function.identity()));
        var replies = texts.get(rows.stream().map(Row::text).distinct().toList());
        Map<ProcedureCode, Long> alike = turns.values().stream()
                .flatMap(told -> procedure(told).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(turns.get(row.turn())).stream()
                        .map(told -> complaint(row, told, Objects.requireNonNull(replies.get(row.text())), alike)))
                .toList();
    }

    private Complaint complaint(Row row, Told told, ClearedText reply, Map<ProcedureCode, Long> alike) {
        return new Complaint(
                row.id(),
                row.at(),
                masker.stored(row.reason()),
                Fault.chosenIn(row.reason()),
                told,
                reply,
                repliedAt(row, told),
                matter(told),
                quoted(reply),
                procedure(told)
                        .map(code -> alike.getOrDefault(code, 1L).intValue())
                        .orElse(1),
                row.judgement(),
                row.outcome());
    }

    /** When the citizen got the text; for a text sent later by itself, the time at which it was cleared. */
    private Instant repliedAt(Row row, Told told) {
        return row.text().equals(told.text())
                ? told.at()
                : texts.clearedAt(row.text()).orElseThrow();
    }

    private static Optional<ProcedureCode> procedure(Told told) {
        return told.about().procedures().stream().findFirst().map(NamedProcedure::code);
    }

    private List<Slot> quoted(ClearedText reply) {
        return switch (reply.basis()) {
            case Basis.Published(var used) ->
                revisions.all(used).stream()
                        .map(version -> version.revision().slot())
                        .distinct()
                        .toList();
            case Basis.Standing _, Basis.Approved _ -> List.of();
        };
    }

    private Matter matter(Told told) {
        return procedure(told)
                .flatMap(knowledge.snapshot()::procedure)
                .map(Complaints::matter)
                .orElseGet(Matter.OfReception::new);
    }

    private static Matter matter(Procedure procedure) {
        boolean police = procedure
                .handler()
                .filter(handler -> handler.kind() == Commune.Handler.Kind.POLICE)
                .isPresent();
        if (police) {
            return new Matter.OfPolice();
        }
        return procedure.field().isBlank() ? new Matter.OfReception() : new Matter.OfField(procedure.field());
    }
}
