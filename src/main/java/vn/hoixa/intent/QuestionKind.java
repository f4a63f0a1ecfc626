package vn.hoixa.intent;

/** What a question wants of its procedure. */
public enum QuestionKind {
    /** One or more facets: "lệ phí bao nhiêu". */
    FACET,
    /** The whole of it: "thủ tục khai sinh thế nào". */
    OVERVIEW,
    /** Whether it may, must, or what if: the rule and one's own case. */
    CASE
}
