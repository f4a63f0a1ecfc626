package vn.hoixa.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Provenance;
import vn.hoixa.answer.Weighed;
import vn.hoixa.answer.WeighedPair;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;

/** Runs a file of questions through search and answer path and computes the evaluation results. */
final class Evaluation {
    /** Number of turns before speed is measured. */
    private static final int WARM_TURNS = 3000;

    private final Snapshot known;
    private final Ranks ranks;
    private final Answerer answerer;
    private final Masker masker;
    private final LocalDate on;

    Evaluation(Snapshot known, Answerer answerer, Masker masker, LocalDate on) {
        this.known = known;
        this.ranks = new Ranks(known);
        this.answerer = answerer;
        this.masker = masker;
        this.on = on;
    }

    /**
     * The best procedure for the first message of a conversation, with evidence; empty where no procedure is
     * considered.
     */
    Optional<Weighed> weighed(String text) {
        return answerer.weigh(masker.mask(text).text(), Context.beginning(Context.Installation.COMMUNE), on);
    }

    /** The pairs of procedures that the first message of a conversation may ask for. */
    List<WeighedPair> weighedPairs(String text) {
        return answerer.weighPairs(masker.mask(text).text(), Context.beginning(Context.Installation.COMMUNE), on);
    }

    /** One row with its answer and verdict. */
    record Outcome(EvaluationRow row, Answer answer, Verdict verdict) {}

    /** The results, and the outcome of each row for analysis. */
    record Report(Figures figures, List<Outcome> outcomes) {}

    /** @param slips adds typing errors to a question; empty omits that result */
    Report run(List<EvaluationRow> rows, Optional<Slips> slips) {
        List<EvaluationRow> inside =
                rows.stream().filter(row -> row.isInside(known)).toList();
        List<Outcome> outcomes = judge(inside);
        Figures figures = new Figures(
                inside.size(),
                rows.size() - inside.size(),
                ranks.of(inside),
                ranks.of(EvaluationRow.typed(inside, Vietnamese::fold)),
                slips.map(one -> ranks.of(EvaluationRow.typed(inside, one::slip)))
                        .orElse(null),
                decisions(outcomes),
                byBehavior(outcomes),
                latency(inside));
        return new Report(figures, outcomes);
    }

    List<Outcome> judge(List<EvaluationRow> rows) {
        return rows.parallelStream().map(this::judged).toList();
    }

    private Outcome judged(EvaluationRow row) {
        Context context = Context.beginning(Context.Installation.COMMUNE);
        List<MaskedText> said = new ArrayList<>();
        for (String turn : row.earlier()) {
            context = answer(turn, said, context).next();
            said.add(masker.mask(turn).text());
        }
        Answer answer = answer(row.judged(), said, context);
        return new Outcome(row, answer, Verdict.of(row, answer));
    }

    private Answer answer(String text, List<MaskedText> said, Context context) {
        var masked = masker.mask(text);
        var open = said.subList(Math.max(0, said.size() - context.open()), said.size());
        return answerer.answer(masked.text(), open, context.receiving(Provenance.TYPED, masked.kinds()), on);
    }

    private static Map<String, Figures.Decisions> byBehavior(List<Outcome> outcomes) {
        Map<Behavior, List<Outcome>> groups = new EnumMap<>(Behavior.class);
        for (Behavior behavior : Behavior.values()) groups.put(behavior, new ArrayList<>());
        outcomes.forEach(outcome ->
                groups.getOrDefault(outcome.row().behavior(), new ArrayList<>()).add(outcome));
        Map<String, Figures.Decisions> named = new LinkedHashMap<>();
        groups.forEach((behavior, group) -> named.put(behavior.name().toLowerCase(Locale.ROOT), decisions(group)));
        return named;
    }

    static Figures.Decisions decisions(List<Outcome> outcomes) {
        List<Outcome> answerable = outcomes.stream()
                .filter(outcome -> outcome.row().behavior() == Behavior.ANSWER)
                .toList();
        long ready = answerable.stream()
                .filter(outcome -> outcome.answer() instanceof Answer.Ready)
                .count();
        return Figures.Decisions.of(outcomes.stream().map(Outcome::verdict).toList(), ready, answerable.size());
    }

    /** Latency in the last of several rounds, as in a server that has run for a while. */
    private Figures.Latency latency(List<EvaluationRow> rows) {
        List<MaskedText> texts =
                rows.stream().map(row -> masker.mask(row.judged()).text()).toList();
        for (int turns = 0; turns < WARM_TURNS && !texts.isEmpty(); turns += texts.size()) timed(texts);
        return timed(texts);
    }

    private Figures.Latency timed(List<MaskedText> texts) {
        List<Long> answers = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        Context context = Context.beginning(Context.Installation.COMMUNE);
        for (MaskedText text : texts) {
            answers.add(nanos(() -> answerer.answer(text, context, on)));
            bare.add(nanos(() -> known.bareSearch(text.words())));
        }
        return Figures.Latency.of(answers, bare);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Answered or asked back rightly, or rightly not answered. */
    static boolean isRight(Outcome outcome) {
        return switch (outcome.verdict()) {
            case ANSWERED_RIGHT, CLARIFIED_RIGHT -> true;
            case ANSWERED_WRONG, CLARIFIED_WRONG -> false;
            case REFERRED, REFUSED -> outcome.row().behavior() == Behavior.OUT_OF_SCOPE;
        };
    }
}
