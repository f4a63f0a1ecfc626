package vn.hoixa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * One run that measures an installation from outside and inside: start-up and memory of the jar as a process, then a
 * bare query, the answer path and an HTTP turn on the same questions, with their ratios.
 *
 * <p>Arguments: the jar, the working directory, the sources of knowledge, the question files (comma-separated lists).
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        var work = Path.of(args[1]);
        Files.createDirectories(work);
        try (var server = BenchServer.prepared(Path.of(args[0]), work, List.of(args[2].split(",")))) {
            double first = server.start();
            server.stop();
            double second = server.start();
            Collection<RunResult> results = measure(server.url(), args[2], args[3]);
            print("start-up, first of the day, s", "%.1f", first);
            print("start-up, again, s", "%.1f", second);
            print("resident memory after the run, application, MiB", "%.0f", server.residentMebibytes());
            table(results);
        }
    }

    private static Collection<RunResult> measure(String url, String procedures, String questions)
            throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(TurnBenchmark.class.getName() + ".*")
                        .jvmArgsAppend(
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dhoixa.bench.url=" + url,
                                "-Dhoixa.bench.procedures=" + procedures,
                                "-Dhoixa.bench.questions=" + questions)
                        .build())
                .run();
    }

    private static void table(Collection<RunResult> results) {
        double bareMedian = statistics(results, "bareQuery").getPercentile(50);
        double bareTail = statistics(results, "bareQuery").getPercentile(99);
        System.out.println("| what | p50 µs | p99 µs | p50 ÷ bare | p99 ÷ bare |");
        System.out.println("|---|---|---|---|---|");
        for (String name : List.of("bareQuery", "answer", "httpTurn")) {
            Statistics figures = statistics(results, name);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.1f | %.1f |%n",
                    name,
                    figures.getPercentile(50),
                    figures.getPercentile(99),
                    figures.getPercentile(50) / bareMedian,
                    figures.getPercentile(99) / bareTail);
        }
    }

    private static Statistics statistics(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
    }

    private static void print(String what, String format, double value) {
        System.out.println(what + ": " + String.format(Locale.ROOT, format, value));
    }
}
