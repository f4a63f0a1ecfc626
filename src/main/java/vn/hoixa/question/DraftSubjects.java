package vn.hoixa.question;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Candidate;
import vn.hoixa.drafting.Subjects;

/** Gives drafting the questions that wait for an officer: masked words and candidate procedures. */
@Component
class DraftSubjects implements Subjects {
    private static final int MOST = 50;

    private final QuestionRows questions;

    DraftSubjects(QuestionRows questions) {
        this.questions = questions;
    }

    @Override
    public List<UUID> waiting() {
        return questions.unsettled().stream()
                .filter(question -> question.state() != QuestionState.ASKED_BACK)
                .limit(MOST)
                .map(QuestionRow::id)
                .toList();
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return questions
                .find(id)
                .filter(question -> !question.state().isSettled())
                .map(DraftSubjects::subject);
    }

    private static Subject subject(QuestionRow question) {
        return new Subject(
                question.id(),
                question.words(),
                question.about().candidates().stream().map(Candidate::code).toList(),
                question.about().facets());
    }
}
