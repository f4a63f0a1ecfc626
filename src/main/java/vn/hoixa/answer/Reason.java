package vn.hoixa.answer;

/** Why a question needs an officer. */
public enum Reason {
    /** No published item fits the question. */
    UNKNOWN_MATTER,
    /** A case question that no reviewed case and no usable facet decides. */
    CASE_WITHOUT_RULE,
    /** The procedure is certain, but neither the facets asked for nor any other may be told. */
    NOTHING_USABLE,
    /** The published item is past its review-by date. */
    UNDER_REVIEW,
    /** Automatic answering is paused for it. */
    PAUSED,
    /** The citizen asks for a person: the reply invites the question, and the next message is that question. */
    ASKS_FOR_OFFICER,
    /** The question that the citizen writes after asking for a person. */
    FOR_OFFICER,
    /** The citizen who asked for a person wants to be called back. */
    WANTS_CALLBACK,
    /** "Not this", twice. */
    NOT_THIS,
    /** The citizen has just given money or secrets to a scammer: for the police. */
    JUST_SCAMMED,
    /** Somebody calls and claims to be an officer: for the police. */
    CALLER_CLAIMS_OFFICE
}
