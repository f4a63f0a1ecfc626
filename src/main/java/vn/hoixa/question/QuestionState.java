package vn.hoixa.question;

import java.util.Locale;

/** The states of a question. */
public enum QuestionState {
    OPEN,
    CLAIMED,
    /** An officer asked the citizen something; the promise's clock stands still. */
    ASKED_BACK,
    ANSWERED,
    /** Settled by phone, at the counter, without an answer, or rejected with an approved text. */
    CLOSED,
    /** Answered together with another question. */
    MERGED;

    boolean isSettled() {
        return switch (this) {
            case OPEN, CLAIMED, ASKED_BACK -> false;
            case ANSWERED, CLOSED, MERGED -> true;
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuestionState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
