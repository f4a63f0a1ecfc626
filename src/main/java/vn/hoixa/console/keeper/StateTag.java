package vn.hoixa.console.keeper;

import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.revision.Version;

/** A state as a tag: a CSS class and a word. */
record StateTag(String tone, String word) {
    static StateTag of(CatalogueEntry.State state) {
        return new StateTag(
                switch (state) {
                    case WAITING, SUSPENDED -> "wait";
                    case IN_FORCE -> "good";
                    case WITHDRAWN -> "";
                    case REPEALED -> "bad";
                },
                state.label());
    }

    static StateTag of(Version.State state) {
        return new StateTag(
                switch (state) {
                    case PENDING -> "wait";
                    case PUBLISHED -> "good";
                    case SUPERSEDED, WITHDRAWN, DISCARDED -> "";
                    case REPEALED -> "bad";
                },
                state.label());
    }
}
