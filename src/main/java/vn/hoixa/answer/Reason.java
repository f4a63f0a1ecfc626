package vn.hoixa.answer;

/** Why an officer has to answer. */
public enum Reason {
    /** Nothing published fits the question. */
    UNKNOWN_MATTER,
    /** A case question that no reviewed case and no usable facet decides. */
    CASE_WITHOUT_RULE,
    /** The procedure is certain, but nothing that was asked of it, nor anything else, may be told. */
    NOTHING_USABLE,
    /** What is published about it is past its review date. */
    UNDER_REVIEW,
    /** Automatic answering is paused for it. */
    PAUSED,
    /** The citizen asks for a person: the reply invites the question, the next message is it. */
    ASKS_FOR_OFFICER,
    /** The question that the citizen writes after asking for a person. */
    FOR_OFFICER,
    /** The citizen who asked for a person wants to be called back. */
    WANTS_CALLBACK,
    /** "Not this", twice. */
    NOT_THIS,
    /** Money or secrets were just given to a swindler: for the police. */
    JUST_SCAMMED,
    /** Somebody calls and says to be an officer: for the police. */
    CALLER_CLAIMS_OFFICE
}
