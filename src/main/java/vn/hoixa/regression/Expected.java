package vn.hoixa.regression;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Basis;
import vn.hoixa.revision.RevisionId;

/** The expected outcome of a question, derived from an officer's decision. */
public sealed interface Expected {
    /** The expectation in Vietnamese, for the list. */
    String words();

    /** Whether an answer meets the expectation. */
    boolean metBy(Answer answer);

    /** The expectation in the format of a question file; empty where the format cannot express it. */
    Optional<Row> row();

    /**
     * An expectation in the format of a question file.
     *
     * @param behavior {@code answer} or {@code clarify}
     * @param expect the right codes
     */
    record Row(String behavior, List<ProcedureCode> expect) {
        static Optional<Row> answered(List<ProcedureCode> codes) {
            return codes.isEmpty() ? Optional.empty() : Optional.of(new Row("answer", codes));
        }
    }

    /** Answered at once with the common answer made from an officer's approval. */
    record AnsweredWith(String title, UUID approval, List<ProcedureCode> codes) implements Expected {
        @Override
        public String words() {
            return "trả lời ngay bằng “" + title + "”";
        }

        @Override
        public boolean metBy(Answer answer) {
            return answer instanceof Answer.Ready ready
                    && ready.text().basis() instanceof Basis.Approved approved
                    && approved.approval().equals(approval);
        }

        @Override
        public Optional<Row> row() {
            return Row.answered(codes);
        }
    }

    /** Answered at once from a corrected revision. */
    record AnsweredFrom(String title, RevisionId revision, List<ProcedureCode> codes) implements Expected {
        @Override
        public String words() {
            return "trả lời ngay bằng “" + title + "”";
        }

        @Override
        public boolean metBy(Answer answer) {
            return answer instanceof Answer.Ready ready
                    && ready.text().basis() instanceof Basis.Published(var revisions)
                    && revisions.contains(revision);
        }

        @Override
        public Optional<Row> row() {
            return Row.answered(codes);
        }
    }

    /** Not answered at once with the procedure that a citizen rejected. */
    record NotWith(String name, ProcedureCode code) implements Expected {
        @Override
        public String words() {
            return "không trả lời bằng “" + name + "”";
        }

        @Override
        public boolean metBy(Answer answer) {
            return !(answer instanceof Answer.Ready ready)
                    || ready.what().stream().map(Answered::code).noneMatch(code::equals);
        }

        @Override
        public Optional<Row> row() {
            return Optional.empty();
        }
    }

    /** Not answered at once: an officer answered it, and the answer did not become knowledge. */
    record NotAtOnce() implements Expected {
        @Override
        public String words() {
            return "hỏi lại hoặc chuyển cán bộ";
        }

        @Override
        public boolean metBy(Answer answer) {
            return !(answer instanceof Answer.Ready);
        }

        @Override
        public Optional<Row> row() {
            return Optional.of(new Row("clarify", List.of()));
        }
    }

    /** Answered with a common answer, however it came to be published. */
    static Expected with(CommonAnswer answer) {
        String title = answer.title().text();
        return answer.answer()
                .origin()
                .<Expected>map(origin -> new AnsweredWith(title, origin.approval(), answer.codes()))
                .orElseGet(() -> new AnsweredFrom(title, answer.revision(), answer.codes()));
    }
}
