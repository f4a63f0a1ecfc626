package vn.hoixa.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.RevisionId;
import vn.hoixa.procedure.Facet;

/**
 * A proposed answer ("dự thảo trả lời") that only officers see. It cannot be sent: nothing that sends takes one, and no
 * text is made of one but through {@link Approvals}.
 *
 * @param text assembled from facets of one published revision, no model involved
 * @param procedure its short name
 * @param revision what it was assembled from
 */
public record Draft(String text, String procedure, RevisionId revision) {
    private static final List<Facet> USUAL =
            List.of(Facet.DOCUMENTS, Facet.PLACE, Facet.TIME_LIMIT, Facet.FEE, Facet.ONLINE, Facet.DEADLINE);

    /**
     * The usable facets that were asked for, one to a line; without any, those that are usually asked for.
     *
     * @return empty when nothing about the procedure is usable on that day
     */
    public static Optional<Draft> assemble(Procedure procedure, Collection<Facet> asked, LocalDate on) {
        String text = lines(procedure, asked, on);
        String any = text.isEmpty() ? lines(procedure, USUAL, on) : text;
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(any, procedure.shortName().text(), procedure.revision()));
    }

    private static String lines(Procedure procedure, Collection<Facet> facets, LocalDate on) {
        return facets.stream()
                .flatMap(facet -> procedure.facet(facet, on).stream().map(words -> facet.label() + ": " + words.text()))
                .collect(Collectors.joining("\n"));
    }
}
