package vn.hoixa.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.revision.ItemStatus;

/**
 * Finds the gaps of an item from its content and status.
 *
 * @param retired the abolished laws
 */
record Gaps(AbolishedTerms abolished) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    List<Gap> of(Procedure procedure, LocalDate day) {
        var gaps = new ArrayList<Gap>();
        if (procedure.repeal().isPresent()) {
            return gaps;
        }
        law(procedure.legalBasis()).ifPresent(gaps::add);
        if (procedure.legalBasis().isEmpty() || !procedure.source().named()) {
            gaps.add(Gap.of(Gap.Kind.UNSOURCED, "thiếu số quyết định, địa chỉ nguồn hoặc căn cứ pháp lý"));
        }
        if (procedure.handlerId().isEmpty()) {
            gaps.add(Gap.of(Gap.Kind.NO_HANDLER, "chưa ghi ai nhận hồ sơ"));
        }
        for (Facet facet : Facet.values()) {
            facet(facet, procedure.state(facet, day)).ifPresent(gaps::add);
        }
        if (procedure.names().isEmpty()) {
            gaps.add(Gap.of(Gap.Kind.UNWORDED, "chưa có tên người dân hay gọi"));
        }
        return gaps;
    }

    /** The gaps of any item but a procedure, from its sheet. */
    List<Gap> of(JsonNode sheet) {
        var gaps = new ArrayList<Gap>();
        law(StreamSupport.stream(sheet.path("legal_basis").spliterator(), false)
                        .map(basis -> basis.asString(""))
                        .toList())
                .ifPresent(gaps::add);
        return gaps;
    }

    static List<Gap> of(List<Gap> own, ItemStatus status, Optional<LocalDate> reviewBy, LocalDate day) {
        var gaps = new ArrayList<>(own);
        reviewBy.filter(day::isAfter)
                .filter(_ -> status.inForce().isPresent())
                .ifPresent(last -> gaps.add(Gap.of(Gap.Kind.OVERDUE, "hạn rà soát " + DAY.format(last))));
        if (!status.differing().isEmpty()) {
            gaps.add(Gap.of(
                    Gap.Kind.DIFFERING,
                    status.differing().stream().map(Facet::label).collect(Collectors.joining(", "))));
        }
        gaps.sort(Comparator.comparing(Gap::kind));
        return gaps;
    }

    private Optional<Gap> law(List<String> basis) {
        return abolished
                .lawAmong(basis)
                .map(law -> Gap.of(Gap.Kind.OLD_LAW, law.term() + " hết hiệu lực từ " + DAY.format(law.since())));
    }

    /**
     * A fact that the source does not state is a gap only in facets that everybody asks about; elsewhere it is a
     * property of the source.
     */
    private static Optional<Gap> facet(Facet facet, FacetState state) {
        return switch (state) {
            case FacetState.Usable _ -> Optional.empty();
            case FacetState.Unclear(String reason) -> Optional.of(Gap.of(Gap.Kind.UNCLEAR, facet, reason));
            case FacetState.Missing _ ->
                facet.tier() == Facet.Tier.ALWAYS_SHOWN
                        ? Optional.of(Gap.of(Gap.Kind.MISSING, facet, "nguồn không ghi"))
                        : Optional.empty();
        };
    }
}
