package vn.hoixa.drafting;

import java.util.Arrays;
import java.util.Optional;

/** Tasks that a model can do with an officer's text. */
public enum AidKind {
    SHORTEN("rut-gon", "shorten.yaml", "Rút gọn", 12),
    PLAIN("de-hieu", "plain-words.yaml", "Dễ hiểu hơn", 20),
    SPEECH("doc-loa", "speech.yaml", "Để đọc loa", 8),
    NAMES("ten-goi", "names.yaml", "Gợi ý tên gọi, cách hỏi", 12),
    LABEL("nhan", "label.yaml", "Gợi ý nhãn", 1);

    private final String id;
    private final String prompt;
    private final String label;
    private final int mostLines;

    AidKind(String id, String prompt, String label, int mostLines) {
        this.id = id;
        this.prompt = prompt;
        this.label = label;
        this.mostLines = mostLines;
    }

    /** The id in forms and in the database. */
    public String id() {
        return id;
    }

    /** The words on a button. */
    public String label() {
        return label;
    }

    /** Its file in {@code prompts/}. */
    String prompt() {
        return prompt;
    }

    int mostLines() {
        return mostLines;
    }

    /** Whether the result must keep all facts, so that missing ones are reported. */
    boolean keepsFacts() {
        return switch (this) {
            case SHORTEN, PLAIN -> true;
            case SPEECH, NAMES, LABEL -> false;
        };
    }

    public static Optional<AidKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
