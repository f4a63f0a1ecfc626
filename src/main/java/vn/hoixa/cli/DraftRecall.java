package vn.hoixa.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoixa.dense.Nearness;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;

/** Recall of the right procedure at ranks 1, 2 (the ones that drafts use) and 10; 0 to 1. */
record DraftRecall(double r1, double r2, double r10) {
    static DraftRecall of(Map<DraftRow, List<ProcedureCode>> found) {
        return new DraftRecall(within(found, 1), within(found, 2), within(found, 10));
    }

    private static double within(Map<DraftRow, List<ProcedureCode>> found, int first) {
        long met = found.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .limit(first)
                        .anyMatch(each.getKey().code()::equals))
                .count();
        return Math.round(1000.0 * met / Math.max(1, found.size())) / 1000.0;
    }

    /** @param fused by keyword and semantic search; absent without an embedding model */
    record Both(
            DraftRecall words,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DraftRecall fused) {
        static Both byWords(Map<DraftRow, List<ProcedureCode>> words) {
            return new Both(DraftRecall.of(words), null);
        }

        /** @throws RuntimeException from the embedding model when it cannot be reached */
        static Both fused(Map<DraftRow, List<ProcedureCode>> words, Nearness nearness, Masker masker) {
            var fused = new LinkedHashMap<DraftRow, List<ProcedureCode>>();
            words.forEach((row, found) -> fused.put(
                    row,
                    nearness.measured(found, masker.mask(row.question()).text().words())));
            return new Both(DraftRecall.of(words), DraftRecall.of(fused));
        }
    }
}
