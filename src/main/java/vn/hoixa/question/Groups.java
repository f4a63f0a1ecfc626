package vn.hoixa.question;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Candidate;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.office.Officer;

/**
 * Proposes other askers of the same question. A group is only ever proposed: the officer reads everybody's words and
 * ticks who receives the answer; preselected are only those whose folded words, context and candidates are equal.
 */
@Component
class Groups {
    private static final int MOST_PROPOSED = 30;
    private static final double ALIKE = 0.5;
    private static final String SAME = "cùng lời, cùng ngữ cảnh";
    private static final String NEAR = "lời gần giống";

    private final QuestionRows questions;
    private final Knowledge knowledge;

    Groups(QuestionRows questions, Knowledge knowledge) {
        this.questions = questions;
        this.knowledge = knowledge;
    }

    /** The question's own asker, then the askers of questions joined to it. */
    List<Opened.Asker> askers(QuestionRow question, List<QuestionRow> joined) {
        return Stream.concat(Stream.of(question), joined.stream())
                .map(row -> asker(row, Opened.Proposal.PRESELECTED, ""))
                .toList();
    }

    List<Opened.Asker> proposed(QuestionRow question, Officer reader) {
        var same = alike(question, reader)
                .filter(other -> isSame(question, other))
                .map(other -> asker(other, Opened.Proposal.PRESELECTED, SAME));
        var near = alike(question, reader)
                .filter(other -> !isSame(question, other))
                .flatMap(other ->
                        why(question, other).map(reason -> asker(other, Opened.Proposal.PROPOSED, reason)).stream());
        return Stream.concat(same, near).limit(MOST_PROPOSED).toList();
    }

    private Stream<QuestionRow> alike(QuestionRow question, Officer reader) {
        return questions.unsettled().stream()
                .filter(other -> !other.id().equals(question.id()))
                .filter(other -> other.state() == QuestionState.OPEN || other.isHeldBy(reader))
                .filter(other -> other.place().matter().equals(question.place().matter()));
    }

    private static boolean isSame(QuestionRow question, QuestionRow other) {
        return question.sameness().equals(other.sameness());
    }

    private Optional<String> why(QuestionRow question, QuestionRow other) {
        var first = first(question);
        if (first.isPresent() && first.equals(first(other))) {
            return first.flatMap(candidate -> knowledge.snapshot().procedure(candidate.code()))
                    .map(procedure -> "cùng thủ tục " + procedure.shortName().text());
        }
        return overlap(words(question), words(other)) >= ALIKE ? Optional.of(NEAR) : Optional.empty();
    }

    private static Optional<Candidate> first(QuestionRow question) {
        return question.about().candidates().stream().findFirst().map(found -> new Candidate(found.code(), 0, ""));
    }

    private static Set<String> words(QuestionRow question) {
        return new HashSet<>(
                Arrays.asList(Vietnamese.fold(question.words().words()).split("[^a-z0-9]+")));
    }

    private static double overlap(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var all = new HashSet<>(one);
        all.addAll(other);
        return (double) both.size() / all.size();
    }

    private static Opened.Asker asker(QuestionRow row, Opened.Proposal ticked, String why) {
        return new Opened.Asker(row.id(), row.ticket(), row.openedAt(), row.words(), ticked, why, row.callback());
    }
}
