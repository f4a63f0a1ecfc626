package vn.hoixa.regression;

import java.util.UUID;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Snapshot;

/** What a question should come to, as an officer's decision has shown. */
public sealed interface Expected {
    /** In Vietnamese, for the list. */
    String words();

    /** Answered at once with the common answer that the officer's approval became. */
    record AnsweredWith(String title) implements Expected {
        @Override
        public String words() {
            return "trả lời ngay bằng “" + title + "”";
        }
    }

    /** Not answered at once: an officer answered it, and the answer did not become knowledge. */
    record NotAtOnce() implements Expected {
        @Override
        public String words() {
            return "hỏi lại hoặc chuyển cán bộ";
        }
    }

    /** What an approved answer to a question makes of it in this state of knowledge. */
    static Expected of(UUID approval, Snapshot known) {
        return known.answers().stream()
                .filter(answer -> madeOf(approval, answer))
                .findFirst()
                .<Expected>map(answer -> new AnsweredWith(answer.title().text()))
                .orElseGet(NotAtOnce::new);
    }

    private static boolean madeOf(UUID approval, CommonAnswer answer) {
        return answer.answer()
                .origin()
                .filter(origin -> origin.approval().equals(approval))
                .isPresent();
    }
}
