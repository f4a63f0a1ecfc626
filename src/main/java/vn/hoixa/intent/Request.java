package vn.hoixa.intent;

/** Requests of a citizen that are not questions about a procedure. The names are those of the files. */
public enum Request {
    OFFICER,
    JUST_SCAMMED,
    CALLER_CLAIMS_OFFICE,
    DOSSIER_STATUS,
    OPENING_HOURS,
    PHONE,
    COMPLAINT,
    CRIME_REPORT,
    GREETING_BACK,
    THANKS,
    GOODBYE,
    WHO_ARE_YOU,
    WHAT_CAN_YOU_DO,
    RUDE,
    NOT_THIS,
    OUT_OF_SCOPE_CHAT
}
