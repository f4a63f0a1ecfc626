package vn.hoixa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Confidence;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.search.SearchWeights;

/**
 * Command: optimises the weights of the search, fits the confidence model, then optimises the decision thresholds on
 * these questions, starting from the packed values, and writes them with the quality they reach and their inputs.
 * Reproducible by its seed.
 */
@Command(
        name = "calibrate",
        description = "Search weights and thresholds on files of questions; write them with their figures.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Gains below one question in a thousand count as chance. */
    private static final double LEAST_RANKING = 0.0007;

    private static final double LEAST_WORTH = 0.001;

    private static final String CERTAIN = "certain";

    /**
     * The share of automatic answers that has to be about the right matter: above the target of 0.97, since unseen
     * questions are harder.
     */
    private static final double RIGHT = 0.978;

    /** Candidate thresholds of confidence: 0.80, 0.81 … 0.96. */
    private static final List<Double> CERTAINTIES =
            IntStream.rangeClosed(80, 96).mapToObj(percent -> percent / 100.0).toList();

    @Option(
            names = "--procedures",
            required = true,
            arity = "1..*",
            description = "JSON Lines (gzip too) or knowledge-base directories; facts of the first, words of all.")
    List<Path> procedures = List.of();

    @Option(names = "--questions", required = true, arity = "1..*", description = "Questions, JSON Lines.")
    List<Path> questions = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the calibration.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--keep-weights", description = "Leave the weights of the search as they are: thresholds only.")
    boolean keepWeights;

    @Option(
            names = "--only-both",
            description = "Fit anew only what tells two matters from one; weights, thresholds and the rest stay.")
    boolean onlyBoth;

    @Option(names = "--seed", paramLabel = "SEED", description = "Decides slips and the order of the search.")
    long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /** The content of the output file. */
    private record Written(
            SearchWeights weights,
            Thresholds thresholds,
            Confidence.Models confidence,
            LocalDate on,
            long seed,
            Fingerprints sha256,
            Figures.Ranking asTyped,
            Figures.Ranking noDiacritics,
            Figures.Ranking oneSlip,
            Figures.Decisions decision) {}

    /** The same questions in three typings: with diacritics, without, with a typing error. */
    private record Typed(List<EvaluationRow> asTyped, List<EvaluationRow> bare, List<EvaluationRow> slipped) {
        static Typed of(List<EvaluationRow> rows, long seed) {
            var slips = new Slips(new SplittableRandom(seed));
            return new Typed(
                    rows,
                    differing(rows, EvaluationRow.typed(rows, Vietnamese::fold)),
                    EvaluationRow.typed(rows, slips::slip));
        }

        /** A question that has no diacritics anyway is not counted twice. */
        private static List<EvaluationRow> differing(List<EvaluationRow> rows, List<EvaluationRow> bare) {
            return IntStream.range(0, rows.size())
                    .filter(at -> !bare.get(at).equals(rows.get(at)))
                    .mapToObj(bare::get)
                    .toList();
        }

        Stream<EvaluationRow> all() {
            return Stream.of(asTyped, bare, slipped).flatMap(Ranks::ranked);
        }
    }

    @Override
    public Integer call() throws IOException {
        var lexicon = Lexicon.packed();
        var loaded = KnowledgeFiles.load(procedures, lexicon);
        loaded.problems().forEach(problem -> tell(problem.toString()));
        var rows = questions.stream()
                .flatMap(file -> EvaluationRow.read(file).stream())
                .filter(row -> row.isInside(loaded.snapshot()))
                .toList();
        var typed = Typed.of(rows, seed);
        var answerers = new Answerers(lexicon);
        var weights = keepWeights || onlyBoth ? SearchWeights.packed() : weights(loaded.snapshot(), typed);
        var weighed = loaded.snapshot().weighing(weights);
        var packed = answerers.over(weighed, Thresholds.packed());
        var samples = Stream.of(typed.asTyped(), typed.bare()).flatMap(List::stream);
        var confidence = onlyBoth ? ConfidenceFit.ofPairs(packed, samples) : ConfidenceFit.of(packed, weighed, samples);
        var thresholds = onlyBoth ? Thresholds.packed() : thresholds(answerers, weighed, confidence, rows);
        var ranks = new Ranks(weighed);
        var written = new Written(
                weights,
                thresholds,
                confidence.models(),
                LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))),
                seed,
                Fingerprints.of(procedures, questions),
                ranks.of(typed.asTyped()),
                ranks.of(EvaluationRow.typed(rows, Vietnamese::fold)),
                ranks.of(typed.slipped()),
                Evaluation.decisions(
                        answerers.over(weighed, confidence, thresholds).judge(rows)));
        Files.writeString(out, JSON.writeValueAsString(written) + "\n");
        return Commands.DONE;
    }

    private SearchWeights weights(Snapshot known, Typed typed) {
        var remembering = known.weighing(SearchWeights.packed());
        var found = new Descent(seed, Descent.COARSE, LEAST_RANKING, this::tell)
                .from(numbers(SearchWeights.packed()), tried -> ranking(remembering, typed, tried));
        return JSON.convertValue(found, SearchWeights.class);
    }

    /** Half for being first, half for being near the top. */
    private static double ranking(Snapshot known, Typed typed, Map<String, Double> tried) {
        var ranks = new Ranks(known.weighing(JSON.convertValue(tried, SearchWeights.class)));
        return typed.all()
                        .parallel()
                        .mapToInt(ranks::of)
                        .mapToDouble(rank -> rank == 0 ? 0 : ((rank == 1 ? 1 : 0) + 1.0 / rank) / 2)
                        .sum()
                / typed.all().count();
    }

    private Thresholds thresholds(
            Answerers answerers, Snapshot known, Confidence confidence, List<EvaluationRow> rows) {
        Function<Map<String, Double>, List<Evaluation.Outcome>> judged = tried -> answerers
                .over(known, confidence, JSON.convertValue(tried, Thresholds.class))
                .judge(rows);
        double certain = certain(tried -> Worth.rightMatter(judged.apply(with(tried, numbers(Thresholds.packed())))));
        Map<String, Double> others = numbers(Thresholds.packed());
        others.remove(CERTAIN);
        var found = new Descent(seed, Descent.FINE, LEAST_WORTH, this::tell)
                .from(others, tried -> Worth.of(judged.apply(with(certain, tried))));
        return JSON.convertValue(with(certain, found), Thresholds.class);
    }

    /**
     * The least confidence at which {@value #RIGHT} of all answers are about the right matter, so that as many as
     * possible are answered.
     */
    private double certain(DoubleUnaryOperator right) {
        double certain = CERTAINTIES.stream()
                .filter(least -> right.applyAsDouble(least) >= RIGHT)
                .findFirst()
                .orElse(CERTAINTIES.getLast());
        tell("certain " + certain);
        return certain;
    }

    private static Map<String, Double> with(double certain, Map<String, Double> others) {
        Map<String, Double> all = new LinkedHashMap<>(others);
        all.put(CERTAIN, certain);
        return all;
    }

    private static Map<String, Double> numbers(Record figures) {
        return JSON.convertValue(figures, new TypeReference<>() {});
    }

    private void tell(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(progress);
        err.flush();
    }
}
