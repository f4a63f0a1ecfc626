package vn.hoixa.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.dense.Nearness;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.Facet;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;

/**
 * Collects the sources of a draft: published text about the candidate procedures, and published answers to similar
 * questions.
 */
@Component
class Passages {
    private static final int MOST_PROCEDURES = 2;
    private static final int MOST_ANSWERS = 2;
    private static final int SEARCHED = 20;
    private static final int MOST = 24;

    private final Knowledge knowledge;
    private final Nearness nearness;

    /** @param nearness may take long, unless it is off */
    Passages(Knowledge knowledge, Nearness nearness) {
        this.knowledge = knowledge;
        this.nearness = nearness;
    }

    DraftRequest request(Subjects.Subject subject, LocalDate on) {
        var snapshot = knowledge.snapshot();
        var sources = new ArrayList<DraftSource>();
        nearness.with(subject.candidates(), subject.words().words()).stream()
                .flatMap(code -> snapshot.procedure(code).stream())
                .limit(MOST_PROCEDURES)
                .forEach(procedure -> addParts(procedure, subject.asked(), on, sources));
        answers(subject, snapshot, sources);
        return new DraftRequest(
                subject.question(),
                subject.words(),
                subject.asked(),
                sources.stream().limit(MOST).toList());
    }

    /** The facets asked for come first, so that they are kept when there is too much. */
    private static void addParts(Procedure procedure, List<Facet> asked, LocalDate on, List<DraftSource> sources) {
        var order = new LinkedHashSet<>(asked);
        order.addAll(List.of(Facet.values()));
        order.forEach(facet -> procedure
                .facet(facet, on)
                .ifPresent(words -> add(sources, procedure.shortName().text(), facet.label(), words.text())));
        procedure.cases().forEach(one -> {
            if (one instanceof Procedure.Case.Told told) {
                add(
                        sources,
                        procedure.shortName().text(),
                        told.label().text(),
                        told.answer().text());
            }
        });
    }

    private static void answers(Subjects.Subject subject, Snapshot snapshot, List<DraftSource> sources) {
        snapshot.search(subject.words().words(), SEARCHED).stream()
                .filter(hit -> hit.kind() == ItemKind.ANSWER)
                .map(Hit::key)
                .map(snapshot::answer)
                .flatMap(Optional::stream)
                .limit(MOST_ANSWERS)
                .forEach(answer -> add(
                        sources,
                        "Câu trả lời chung",
                        answer.title().text(),
                        answer.answer().text()));
    }

    private static void add(List<DraftSource> sources, String title, String part, String text) {
        sources.add(new DraftSource(sources.size() + 1, title, part, text));
    }
}
