package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.drafting.NearProcedures;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.ItemKind;

/**
 * Finds published facets by a few typed words: a procedure and a facet, as in {@code khai sinh on_behalf} or
 * {@code khai sinh nho nguoi lam ho}, in either order, with or without diacritics; a code works like a name.
 */
@Component
class Insertions {
    private static final int PROCEDURES = 3;
    private static final int SHOWN = 9;

    private final Knowledge knowledge;
    private final NearProcedures near;
    private final Clock clock;

    Insertions(Knowledge knowledge, NearProcedures near, Clock clock) {
        this.knowledge = knowledge;
        this.near = near;
        this.clock = clock;
    }

    /**
     * The facets that match the typed words, best procedure first.
     *
     * @param typed by the officer
     * @param candidates procedures of the open question, used when the words name none
     */
    List<Insertion> find(String typed, List<ProcedureCode> candidates) {
        var folded = Vietnamese.fold(typed).strip();
        var facet = facetIn(folded);
        var rest = facet.map(named -> without(folded, named)).orElse(folded);
        var on = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        return procedures(knowledge.snapshot(), rest, candidates)
                .flatMap(procedure -> facets(facet).flatMap(one -> Insertion.of(procedure, one, on).stream()))
                .limit(SHOWN)
                .toList();
    }

    private Stream<Procedure> procedures(Snapshot snapshot, String words, List<ProcedureCode> candidates) {
        if (words.isBlank()) {
            return candidates.stream().flatMap(code -> snapshot.procedure(code).stream());
        }
        var coded = ProcedureCode.of(words);
        if (coded.isPresent()) {
            return snapshot.procedure(coded.get()).stream();
        }
        var found = snapshot.search(words, PROCEDURES * 2).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key()).stream())
                .toList();
        return near.with(found, words).stream()
                .flatMap(code -> snapshot.procedure(code).stream())
                .limit(PROCEDURES);
    }

    private static Stream<Facet> facets(Optional<Facet> named) {
        return named.map(Stream::of).orElseGet(() -> Arrays.stream(Facet.values()));
    }

    /**
     * The facet whose id or label occurs in the words; of several the longest, so that "nộp nơi khác" is not "nộp ở
     * đâu".
     */
    private static Optional<Facet> facetIn(String folded) {
        return Arrays.stream(Facet.values())
                .filter(facet -> !named(folded, facet).isEmpty())
                .max(Comparator.comparingInt(facet -> named(folded, facet).length()));
    }

    private static String named(String folded, Facet facet) {
        return Stream.of(facet.id(), Vietnamese.fold(facet.label()))
                .filter(name -> (" " + folded + " ").contains(" " + name + " "))
                .findFirst()
                .orElse("");
    }

    private static String without(String folded, Facet facet) {
        return (" " + folded + " ")
                .replace(" " + named(folded, facet) + " ", " ")
                .strip();
    }
}
