package vn.hoixa.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Knowledge gaps: questions that citizens asked lately and that no knowledge answers, grouped by subject.
 *
 * <p>Questions about one procedure for one reason form one group; without a procedure, questions with similar words do.
 * Each group's questions are put to the current answerer again: a question that is answered today is no gap any more.
 */
@Component
public class Unanswered {
    /** Least share of common words that puts two questions in one group. */
    private static final double ALIKE = 0.4;

    private static final int MOST = 60;
    private static final int SAMPLES = 4;

    private final QuestionRows questions;
    private final Answerer answerer;
    private final Context beginning;
    private final Acts acts;

    Unanswered(QuestionRows questions, Answerer answerer, Context beginning, Acts acts) {
        this.questions = questions;
        this.answerer = answerer;
        this.beginning = beginning;
        this.acts = acts;
    }

    /**
     * A subject that people ask about and no knowledge answers.
     *
     * @param about the procedure it seems to be about
     * @param reason why the latest of them needed an officer, by the name of a {@link vn.hoixa.answer.Reason}
     * @param people how many asked
     * @param words in which they asked, the latest first, masked
     * @param questions all of them
     * @param next the question by which it can be closed best: one an officer has answered already, otherwise the
     *     latest
     */
    public record Gap(
            Optional<ProcedureCode> about,
            String reason,
            int people,
            List<MaskedText> words,
            List<UUID> questions,
            Instant latest,
            UUID next,
            QuestionState state) {
        public Gap {
            words = List.copyOf(words);
            questions = List.copyOf(questions);
        }
    }

    /** The gaps since a moment, most people first. */
    public List<Gap> since(Instant start) {
        return since(start, _ -> Optional.empty());
    }

    /**
     * The same, with gaps that officers gave the same name merged into one.
     *
     * @param called the name that officers gave a gap; empty while it has none
     */
    public List<Gap> since(Instant start, Function<Gap, Optional<String>> called) {
        var matters = new ArrayList<Matter>();
        questions
                .openedSince(start)
                .forEach(question -> matters.stream()
                        .filter(matter -> matter.takes(question))
                        .findFirst()
                        .orElseGet(() -> begun(matters, question))
                        .questions
                        .add(question));
        return joined(matters, called).stream()
                .sorted(Comparator.comparing(Matter::people).reversed())
                .limit(MOST)
                .filter(matter -> !isAnsweredNow(matter))
                .map(Matter::gap)
                .toList();
    }

    private static Collection<Matter> joined(List<Matter> matters, Function<Gap, Optional<String>> called) {
        Map<Object, Matter> joined = new LinkedHashMap<>();
        for (Matter matter : matters) {
            Object name =
                    called.apply(matter.gap()).<Object>map(Vietnamese::fold).orElse(matter);
            joined.merge(name, matter, Matter::with);
        }
        return joined.values();
    }

    private static Matter begun(List<Matter> matters, QuestionRow first) {
        var matter = new Matter(about(first), reason(first), words(first));
        matters.add(matter);
        return matter;
    }

    private boolean isAnsweredNow(Matter matter) {
        return matter.questions.stream()
                .limit(SAMPLES)
                .allMatch(
                        question -> answerer.answer(question.words(), beginning, acts.today()) instanceof Answer.Ready);
    }

    /** The procedure of a question; empty where its matter is unknown, since the candidates are then only a hint. */
    private static Optional<ProcedureCode> about(QuestionRow question) {
        return reason(question).equals("unknown_matter") || reason(question).equals("for_officer")
                ? Optional.empty()
                : question.about().candidates().stream().findFirst().map(candidate -> candidate.code());
    }

    private static String reason(QuestionRow question) {
        return question.about().reason();
    }

    private static Set<String> words(QuestionRow question) {
        return Arrays.stream(Vietnamese.fold(question.words().words()).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The questions of one group, latest first. */
    private record Matter(
            Optional<ProcedureCode> about, String reason, Set<String> words, List<QuestionRow> questions) {
        Matter(Optional<ProcedureCode> about, String reason, Set<String> words) {
            this(about, reason, words, new ArrayList<>());
        }

        boolean takes(QuestionRow question) {
            var other = Unanswered.about(question);
            return about.isPresent()
                    ? about.equals(other) && reason.equals(Unanswered.reason(question))
                    : other.isEmpty() && isAlike(Unanswered.words(question));
        }

        private boolean isAlike(Set<String> other) {
            var both = new HashSet<>(words);
            both.retainAll(other);
            int all = words.size() + other.size() - both.size();
            return all > 0 && (double) both.size() / all >= ALIKE;
        }

        Matter with(Matter other) {
            var both = new ArrayList<>(questions);
            both.addAll(other.questions);
            both.sort(Comparator.comparing(QuestionRow::openedAt).reversed());
            return new Matter(about, reason, words, both);
        }

        int people() {
            return (int) questions.stream().map(QuestionRow::asker).distinct().count();
        }

        Gap gap() {
            var latest = questions.getFirst();
            var next = questions.stream()
                    .filter(question -> question.state() == QuestionState.ANSWERED)
                    .findFirst()
                    .orElse(latest);
            return new Gap(
                    about,
                    reason,
                    people(),
                    questions.stream()
                            .map(QuestionRow::words)
                            .distinct()
                            .limit(SAMPLES)
                            .toList(),
                    questions.stream().map(QuestionRow::id).toList(),
                    latest.openedAt(),
                    next.id(),
                    next.state());
        }
    }
}
