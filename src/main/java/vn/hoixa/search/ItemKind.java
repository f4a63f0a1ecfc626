package vn.hoixa.search;

/** What a question can be found to be about. */
public enum ItemKind {
    PROCEDURE,
    ANSWER,
    OUT_OF_SCOPE,
    LIFE_EVENT
}
