package vn.hoixa.drafting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.procedure.Facet;

/**
 * Drafts by rule, without a model: the facets asked for of the first procedure in the request, one per line, each
 * citing its passage; if none was asked for, the usual facets. It is immediate and ignores the observer.
 */
final class ExtractiveDrafter implements Drafter {
    /** The name stored as the author of its drafts. */
    static final String NAME = "lấy từ các mục";

    private static final List<Facet> USUAL =
            List.of(Facet.DOCUMENTS, Facet.PLACE, Facet.TIME_LIMIT, Facet.FEE, Facet.ONLINE, Facet.DEADLINE);
    private static final Set<String> LABELS =
            Arrays.stream(Facet.values()).map(Facet::label).collect(Collectors.toSet());
    private static final Drafted.By BY = new Drafted.By(NAME, 1, 0, 0, Duration.ZERO);

    @Override
    public Drafted draft(DraftRequest request, Watch watch) {
        var parts = request.sources().stream()
                .filter(source -> LABELS.contains(source.part()))
                .toList();
        var own = parts.stream()
                .filter(source -> source.title().equals(parts.getFirst().title()))
                .toList();
        var asked = named(own, request.asked());
        var used = asked.isEmpty() ? named(own, USUAL) : asked;
        return used.isEmpty()
                ? new Drafted.None(Drafted.Why.NO_SOURCES, BY)
                : new Drafted.Written(text(used), numbers(used), missing(own, request.asked()), BY);
    }

    private static List<DraftSource> named(List<DraftSource> sources, List<Facet> facets) {
        return facets.stream()
                .flatMap(
                        facet -> sources.stream().filter(source -> source.part().equals(facet.label())))
                .toList();
    }

    private static String text(List<DraftSource> used) {
        return used.stream()
                .map(source -> source.part() + ": " + source.text() + " " + source.token())
                .collect(Collectors.joining("\n", "Về: " + used.getFirst().title() + ".\n", ""));
    }

    private static Set<Integer> numbers(List<DraftSource> used) {
        return used.stream().map(DraftSource::number).collect(Collectors.toSet());
    }

    private static List<String> missing(List<DraftSource> own, List<Facet> asked) {
        return asked.stream()
                .filter(facet -> own.stream().noneMatch(source -> source.part().equals(facet.label())))
                .map(facet -> facet.label() + ": nguồn không ghi")
                .toList();
    }
}
