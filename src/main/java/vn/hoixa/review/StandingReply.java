package vn.hoixa.review;

import java.util.Locale;
import java.util.Optional;

/** A reply agreed in advance ("lời soạn sẵn"); its words are in {@code prompts/standing-replies.yaml}. */
public enum StandingReply {
    DEMO_MARK,
    GREETING_FIRST,
    GREETING_SHORT,
    GREETING_BACK,
    ABOUT,
    TWO_PROCEDURES,
    CASE_RULE,
    FACET_MISSING,
    FACET_UNCLEAR,
    FACET_UNTIL,
    MISSING_FIELD,
    MORE_CASES,
    ALSO_SEE,
    HANDLED_ELSEWHERE,
    REPEALED,
    REPEALED_UNKNOWN,
    FOOTER,
    WAITING,
    WAITING_AFTER_HOURS,
    WAITING_NO_HOUR,
    WAITING_LATE,
    WAITING_STILL,
    WAITING_ADDED,
    ASK_BACK,
    ASK_BACK_RECEIVED,
    ANSWER_ARRIVED,
    CORRECTION,
    MERGED,
    ANSWERED_PRIVATE,
    REJECTED,
    CLOSED_BY_PHONE,
    CLOSED_AT_COUNTER,
    CLOSED_WITHOUT_ANSWER,
    TICKET_UNKNOWN,
    CODE_UNKNOWN,
    CODE_FOUND,
    TICKET_FOUND,
    TICKET_WAITING,
    TICKET_IN_REVIEW,
    TICKET_ASKED_BACK,
    TICKET_CLOSED,
    UNNAMED_UNIT,
    UNNAMED_PHONE,
    UNNAMED_PLACE,
    UNNAMED_HOURS,
    OPTION_OFFICER,
    OPTION_NOT_THIS,
    OPTION_REPORT,
    CLARIFY,
    CLARIFY_FACET,
    NOT_THIS,
    NOT_THIS_NOTED,
    OPTION_UNKNOWN,
    OUT_OF_SCOPE,
    OUT_OF_SCOPE_UNKNOWN,
    NOT_THIS_COMMUNE,
    EMERGENCY,
    EMERGENCY_CHILD,
    EMERGENCY_HOME_VIOLENCE,
    EMERGENCY_SELF_HARM,
    JUST_SCAMMED,
    PASTED_TEXT,
    IS_IT_OUR_OFFICER,
    PII_NOTICED,
    OTP_NOTICED,
    UNAVAILABLE_KEPT,
    UNAVAILABLE_NOT_KEPT,
    THANKS,
    GOODBYE,
    WHO_ARE_YOU,
    WHAT_CAN_YOU_DO,
    TALK_TO_OFFICER,
    TALK_TO_OFFICER_AFTER_HOURS,
    TALK_TO_OFFICER_NO_HOUR,
    CALLBACK_ASK,
    CALLBACK_NOTED,
    CALLBACK_BAD_NUMBER,
    OPENING_HOURS,
    PHONE,
    DOSSIER_STATUS,
    COMPLAINT,
    CRIME_REPORT,
    UNDER_REVIEW,
    CONDOLENCE,
    TOO_LONG,
    EMPTY,
    UNREADABLE,
    NOT_UNDERSTOOD,
    NOT_UNDERSTOOD_AGAIN,
    SLOW_DOWN,
    RUDE,
    FEEDBACK_THANKS,
    FEEDBACK_MENDED,
    FEEDBACK_MENDED_UNNAMED;

    /** The key in the file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StandingReply> of(String key) {
        for (var reply : values()) {
            if (reply.key().equals(key)) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }
}
