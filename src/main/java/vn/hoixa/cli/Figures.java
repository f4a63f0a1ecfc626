package vn.hoixa.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of an evaluation, in the shape of its JSON.
 *
 * @param n rows judged
 * @param outside rows none of whose codes is loaded; counted nowhere else
 * @param oneSlip absent unless slips were asked for
 */
record Figures(
        int n,
        int outside,
        Ranking asTyped,
        Ranking noDiacritics,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ranking oneSlip,
        Decisions decision,
        Map<String, Decisions> byBehavior,
        Latency latencyMs) {

    /** Shares of rows with behaviour "answer" whose first right code is among the first 1, 3, 10; mean reciprocal rank. */
    record Ranking(double r1, double r3, double r10, double mrr) {
        /** @param ranks from 1; 0 where no right code was found */
        static Ranking of(List<Integer> ranks) {
            return new Ranking(
                    within(ranks, 1),
                    within(ranks, 3),
                    within(ranks, 10),
                    rounded(ranks.stream()
                            .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                            .average()
                            .orElse(0)));
        }

        private static double within(List<Integer> ranks, int limit) {
            long met = ranks.stream().filter(rank -> rank > 0 && rank <= limit).count();
            return share(met, ranks.size());
        }
    }

    /** Number of rows by decision; precision of the answers, and the share of "answer" rows that were answered. */
    record Decisions(
            long answeredRight,
            long answeredWrong,
            long clarifiedRight,
            long clarifiedWrong,
            long referred,
            long refused,
            double precision,
            double coverage) {

        /** @param answerable how many of the rows have behaviour "answer" */
        static Decisions of(Collection<Verdict> verdicts, long readyAnswerable, long answerable) {
            long right = count(verdicts, Verdict.ANSWERED_RIGHT);
            long wrong = count(verdicts, Verdict.ANSWERED_WRONG);
            return new Decisions(
                    right,
                    wrong,
                    count(verdicts, Verdict.CLARIFIED_RIGHT),
                    count(verdicts, Verdict.CLARIFIED_WRONG),
                    count(verdicts, Verdict.REFERRED),
                    count(verdicts, Verdict.REFUSED),
                    share(right, right + wrong),
                    share(readyAnswerable, answerable));
        }

        private static long count(Collection<Verdict> verdicts, Verdict wanted) {
            return verdicts.stream().filter(verdict -> verdict == wanted).count();
        }
    }

    /** Latency in milliseconds of one answer, and of a plain BM25 query for the same question. */
    record Latency(
            double p50,
            double p99,
            @JsonProperty("bm25P50") double bm25P50,
            @JsonProperty("bm25P99") double bm25P99) {
        static Latency of(List<Long> answers, List<Long> bare) {
            return new Latency(
                    percentile(answers, 0.5), percentile(answers, 0.99), percentile(bare, 0.5), percentile(bare, 0.99));
        }

        private static double percentile(List<Long> nanos, double share) {
            if (nanos.isEmpty()) return 0;
            List<Long> sorted = nanos.stream().sorted().toList();
            int at = (int) Math.ceil(share * sorted.size()) - 1;
            return rounded(sorted.get(Math.max(0, at)) / 1e6);
        }
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
