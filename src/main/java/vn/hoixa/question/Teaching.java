package vn.hoixa.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Audience;
import vn.hoixa.revision.KnowledgeStore;

/**
 * Turns an approved answer into published knowledge (the second decision), so that the next citizen is answered at
 * once.
 */
@Component
class Teaching {
    private final Acts acts;
    private final Approvals approvals;
    private final KnowledgeStore knowledge;
    private final Masker masker;

    Teaching(Acts acts, Approvals approvals, KnowledgeStore knowledge, Masker masker) {
        this.acts = acts;
        this.approvals = approvals;
        this.knowledge = knowledge;
        this.masker = masker;
    }

    Acted makeKnowledge(UUID id, Officer by, Lesson lesson) {
        if (by.mayPublish() instanceof Permission.Refused(String reason)) {
            return new Acted.NotAllowed(reason);
        }
        return acts.onAny(
                id,
                question -> approval(question)
                        .map(approval -> teach(question, by, new Taught(approval, lesson)))
                        .orElseGet(() -> new Acted.Incomplete(List.of("Câu hỏi này chưa có câu trả lời đã duyệt."))));
    }

    private record Taught(Approvals.Approved approval, Lesson lesson) {}

    private Optional<Approvals.Approved> approval(QuestionRow question) {
        return question.decided()
                .filter(_ -> question.state() == QuestionState.ANSWERED || question.state() == QuestionState.MERGED)
                .flatMap(QuestionRow.Decided::approval)
                .flatMap(approvals::find);
    }

    private Acted teach(QuestionRow question, Officer by, Taught taught) {
        if (taught.approval.audience() == Audience.PRIVATE) {
            return new Acted.Incomplete(List.of("Câu trả lời riêng trường hợp này không đưa vào kho kiến thức được."));
        }
        if (approvals.isKnowledge(taught.approval)) {
            return new Acted.Incomplete(List.of("Câu trả lời này đã có trong kho kiến thức."));
        }
        var words = String.join(
                "\n",
                Stream.concat(Stream.of(taught.lesson.title()), taught.lesson.ask().stream())
                        .toList());
        var found = masker.inspect(words, List.of());
        if (!found.findings().isEmpty()) {
            return new Acted.PersonalData(found.text(), found.findings());
        }
        return add(question, by, taught);
    }

    private Acted add(QuestionRow question, Officer by, Taught taught) {
        var approval = taught.approval;
        var lesson = taught.lesson;
        var answer = new KnowledgeStore.NewAnswer(
                lesson.title(),
                approval.words(),
                lesson.ask(),
                lesson.codes(),
                question.place().field(),
                lesson.legalBasis(),
                lesson.reviewBy(),
                approval.origin());
        return switch (knowledge.add(answer, by)) {
            case KnowledgeStore.Outcome.NotAllowed(String reason) -> new Acted.NotAllowed(reason);
            case KnowledgeStore.Outcome.Incomplete(List<String> reasons) -> new Acted.Incomplete(reasons);
            case KnowledgeStore.Outcome.Done(var revision) -> {
                approvals.becameKnowledge(approval, revision, by);
                acts.record(by, "question.make_knowledge", question, Map.of("revision", revision.toString()));
                yield new Acted.Done(question.state(), Optional.empty(), 0);
            }
        };
    }
}
