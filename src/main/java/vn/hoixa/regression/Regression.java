package vn.hoixa.regression;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Trials;
import vn.hoixa.revision.RevisionId;

/**
 * Regression test with the installation's own questions: each that an officer answered, each whose reply an officer
 * corrected, and each whose automatic answer an officer judged wrong is asked again, at night and after a publication,
 * and before one to see what it would break. A question made knowledge has to be answered by it; one that was not has
 * to reach an officer again; one that was answered badly has to be answered from the corrected or named item.
 */
@Component
public class Regression {
    private final Examiner examiner;
    private final Knowledge knowledge;
    private final Trials trials;
    private final Runs runs;
    private final Clock clock;

    Regression(Examiner examiner, Knowledge knowledge, Trials trials, Runs runs, Clock clock) {
        this.examiner = examiner;
        this.knowledge = knowledge;
        this.trials = trials;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Result of a run.
     *
     * @param broken questions that passed in the last run and fail now
     */
    public record Standing(Instant at, List<Judged> all, List<Judged> broken) {
        public long kept() {
            return all.stream().filter(Judged::isKept).count();
        }
    }

    /** Runs all questions now against the published knowledge; stores nothing. */
    public Standing now() {
        var last = runs.latest().map(Runs.Run::kept).orElse(Set.of());
        var judged = examiner.examine(knowledge.snapshot());
        return new Standing(clock.instant(), judged, brokenSince(last, judged));
    }

    /** The installation's own question file, as {@code evaluate} reads it: JSON Lines. */
    public String questionFile() {
        return QuestionFile.of(examiner.examine(knowledge.snapshot()));
    }

    /** Questions that pass now and would fail if these pending revisions were published. Nothing is published. */
    public List<Judged> brokenBy(Set<RevisionId> waiting) {
        var before = kept(examiner.examine(knowledge.snapshot()));
        if (before.isEmpty()) {
            return List.of();
        }
        try (var trial = trials.with(waiting)) {
            return brokenSince(before, examiner.examine(trial.snapshot()));
        }
    }

    /** Runs all questions and stores the result. */
    Runs.Run keep(Runs.Occasion occasion) {
        var judged = examiner.examine(knowledge.snapshot());
        var failed = judged.stream()
                .filter(each -> !each.isKept())
                .map(Judged::question)
                .collect(Collectors.toSet());
        var run = new Runs.Run(clock.instant(), occasion, kept(judged), failed);
        runs.insert(run);
        return run;
    }

    private static Set<UUID> kept(List<Judged> judged) {
        return judged.stream().filter(Judged::isKept).map(Judged::question).collect(Collectors.toSet());
    }

    private static List<Judged> brokenSince(Set<UUID> before, List<Judged> now) {
        return now.stream()
                .filter(each -> !each.isKept() && before.contains(each.question()))
                .toList();
    }
}
