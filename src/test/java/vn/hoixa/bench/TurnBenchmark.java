package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.StandingReplies;

/**
 * The same questions three ways: a bare BM25 query, the whole answer path in memory, and a turn over HTTP on a running
 * server (masking, answering, storing, committing).
 *
 * <p>{@code hoixa.bench.procedures} names the sources of knowledge, {@code hoixa.bench.url} the server.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TurnBenchmark {
    private final Random random = new Random(20261124);
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private List<String> questions;
    private List<MaskedText> masked;
    private Snapshot snapshot;
    private Answerer answerer;
    private Context beginning;
    private LocalDate today;
    private URI server;

    /** Reads the knowledge and the questions. */
    @Setup
    public void read() {
        var lexicon = Lexicon.packed();
        var sources = Arrays.stream(System.getProperty("hoixa.bench.procedures").split(","))
                .map(Path::of)
                .toList();
        snapshot = KnowledgeFiles.load(sources, lexicon).snapshot();
        answerer = new Answerer(
                () -> snapshot,
                Intents.packed(lexicon),
                new Clearance(StandingReplies.packed(), random, URI.create("http://localhost")),
                Thresholds.packed());
        questions = BenchQuestions.read();
        var masker = new Masker(new MasterKey(new byte[32]));
        masked =
                questions.stream().map(question -> masker.mask(question).text()).toList();
        beginning = Context.beginning(Context.Installation.COMMUNE);
        today = LocalDate.now();
        server = URI.create(System.getProperty("hoixa.bench.url") + "/api/v1/messages");
    }

    /** The yardstick: the question analysed once, OR over the catch-all field, the best ten, nothing read. */
    @Benchmark
    public int bareQuery() {
        return snapshot.bareSearch(questions.get(random.nextInt(questions.size())));
    }

    /** The answer path: intents, search, ranking, decision, wording. */
    @Benchmark
    public Answer answer() {
        return answerer.answer(masked.get(random.nextInt(masked.size())), beginning, today);
    }

    /** A citizen's message to the stored reply, over HTTP on this machine. */
    @Benchmark
    public int httpTurn() throws IOException, InterruptedException {
        String body = json.writeValueAsString(
                new Message(UUID.randomUUID(), questions.get(random.nextInt(questions.size()))));
        var request = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }
        return response.body().length();
    }

    private record Message(UUID conversation, String text) {}
}
