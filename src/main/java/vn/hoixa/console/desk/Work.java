package vn.hoixa.console.desk;

import java.util.Optional;
import java.util.UUID;

/** Content of the pane to the right of the list: one question, or why there is none. */
sealed interface Work {
    /** Whether a question is open. */
    boolean open();

    /** The open question; empty for none. */
    String id();

    /**
     * No question is open.
     *
     * @param keys whether to show the keyboard shortcuts
     */
    record Nothing(String icon, String title, String text, boolean keys) implements Work {
        static final Nothing CHOSEN = new Nothing("i-inbox", "Chọn một câu hỏi", "Câu quá hẹn nằm trên cùng.", true);
        static final Nothing NOT_FOUND = new Nothing(
                "i-find",
                "Không thấy câu hỏi này",
                "Câu hỏi có thể đã được gộp vào câu khác, hoặc địa chỉ gõ nhầm.",
                false);

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public String id() {
            return "";
        }
    }

    /** A question is open, for reading, claiming, writing, or with its end. */
    record Question(UUID question, Heading heading, Reading reading, Hold hold, Editing editing, Optional<Settled> end)
            implements Work {
        @Override
        public boolean open() {
            return true;
        }

        @Override
        public String id() {
            return question.toString();
        }

        /** The same question, with its end instead of the editor. */
        Question ending(Settled settled) {
            return new Question(question, heading, reading, hold, editing, Optional.of(settled));
        }

        public boolean finished() {
            return end.isPresent();
        }

        public boolean writing() {
            return end.isEmpty() && hold.mine();
        }

        public Settled settled() {
            return end.orElseThrow();
        }
    }
}
