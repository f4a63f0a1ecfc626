package vn.hoixa.search;

/** Kinds of items that a search can find. */
public enum ItemKind {
    PROCEDURE,
    ANSWER,
    OUT_OF_SCOPE,
    LIFE_EVENT
}
