package vn.hoixa.channel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.search.ItemKind;

/** API for published procedures: search by words, or one by its code. */
@RestController
@RequestMapping("/api/v1/procedures")
final class ProceduresApi {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST = 50;

    private final Knowledge knowledge;
    private final Masker masker;
    private final Clock clock;

    /** @param score comparable within one list only */
    record Ranked(String code, String name, double score) {}

    /** @param text present when the state is {@code usable} */
    record FacetJson(String id, @Nullable String text, String state) {}

    /** @param checkedOn the day the facts were true at the source */
    record ProcedureJson(
            String code,
            String name,
            List<String> names,
            @Nullable String decision,
            @Nullable String url,
            LocalDate checkedOn,
            List<FacetJson> facets) {}

    ProceduresApi(Knowledge knowledge, Masker masker, Clock clock) {
        this.knowledge = knowledge;
        this.masker = masker;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> search(@RequestParam Optional<String> q, @RequestParam Optional<String> limit) {
        String words = q.map(String::strip).orElse("");
        if (words.isEmpty() || words.length() > LONGEST_QUERY) {
            return Problem.invalid("q có %d chữ cái; cần từ 1 đến 2.000 chữ cái.".formatted(words.length()))
                    .response();
        }
        var most = limit.map(ProceduresApi::number).orElse(Optional.of(10));
        if (most.isEmpty()) {
            return Problem.invalid("limit phải là số từ 1 đến %d.".formatted(MOST))
                    .response();
        }
        var snapshot = knowledge.snapshot();
        return ResponseEntity.ok(ranked(snapshot, masker.mask(words).text().words(), most.get()));
    }

    @GetMapping("/{code}")
    ResponseEntity<?> procedure(@PathVariable String code) {
        var asked = ProcedureCode.of(code);
        if (asked.isEmpty()) {
            return Problem.invalid("Mã thủ tục gồm một chữ số, dấu chấm, sáu chữ số, ví dụ 1.001193.")
                    .response();
        }
        return knowledge
                .snapshot()
                .procedure(asked.get())
                .<ResponseEntity<?>>map(this::told)
                .orElseGet(() -> Problem.notFound("Chưa có thủ tục đang áp dụng nào mang mã " + code + ".")
                        .response());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static List<Ranked> ranked(Snapshot snapshot, String words, int most) {
        return snapshot.search(words, MOST).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key())
                        .flatMap(snapshot::procedure)
                        .map(found -> new Ranked(hit.key(), found.shortName().text(), hit.score()))
                        .stream())
                .limit(most)
                .toList();
    }

    private ResponseEntity<?> told(Procedure procedure) {
        return procedure
                .repeal()
                .<ResponseEntity<?>>map(repeal -> gone(procedure, repeal))
                .orElseGet(() -> ResponseEntity.ok(json(procedure)));
    }

    private static ResponseEntity<?> gone(Procedure procedure, Repeal repeal) {
        var body = Problem.repealed(procedure, repeal).body();
        body.setProperty(
                "replacedBy", repeal.replacedBy().map(ProcedureCode::value).orElse(null));
        return ResponseEntity.of(body).build();
    }

    private ProcedureJson json(Procedure procedure) {
        var source = procedure.source();
        return new ProcedureJson(
                procedure.code().value(),
                procedure.shortName().text(),
                Stream.concat(Stream.of(procedure.officialName().text()), procedure.names().stream())
                        .distinct()
                        .toList(),
                source.decision().orElse(null),
                source.url().orElse(null),
                source.factsOn(),
                facets(procedure));
    }

    private List<FacetJson> facets(Procedure procedure) {
        var on = LocalDate.now(clock.withZone(VIETNAM));
        return ProcedureFacts.of(procedure, on).entrySet().stream()
                .map(fact -> facet(procedure, fact.getKey(), fact.getValue(), on))
                .toList();
    }

    private static FacetJson facet(Procedure procedure, Facet facet, FacetState state, LocalDate on) {
        return switch (state) {
            case FacetState.Usable _ ->
                new FacetJson(
                        facet.id(),
                        procedure.whole(facet, on).map(Passage::text).orElse(null),
                        "usable");
            case FacetState.Unclear _ -> new FacetJson(facet.id(), null, "unclear");
            case FacetState.Missing _ -> new FacetJson(facet.id(), null, "missing");
        };
    }
}
