package vn.hoixa.intent;

/** Kinds of questions about a procedure. */
public enum QuestionKind {
    /** One or more facets: "lệ phí bao nhiêu". */
    FACET,
    /** An overview: "thủ tục khai sinh thế nào". */
    OVERVIEW,
    /** May I, must I, what if: the rule applied to one's own case. */
    CASE
}
