package vn.hoixa.console.keeper;

import java.util.List;
import java.util.Optional;
import vn.hoixa.keeping.Comment;
import vn.hoixa.keeping.Difference;
import vn.hoixa.keeping.Gap;
import vn.hoixa.keeping.Portrait;

/**
 * An item as its page shows it.
 *
 * @param hash of the waiting content, so that only what was read is published; empty when nothing waits
 * @param waiting what waits, when something does
 * @param change what it would change
 * @param suspended since when, by whom and why; empty when it is not
 */
record ItemView(
        String path,
        String kind,
        String key,
        String name,
        String officialName,
        String field,
        StateTag state,
        String reviewBy,
        String suspended,
        boolean inForce,
        List<Gap> gaps,
        List<Portrait.Line> lines,
        List<VersionRow> waiting,
        String hash,
        Difference change,
        List<VersionRow> versions,
        List<Said> comments) {
    /** A comment with its author's name. */
    record Said(String by, String at, String words) {
        static Said of(Comment comment, Names.Known names, String at) {
            return new Said(names.of(Optional.of(comment.by())), at, comment.words());
        }
    }

    /** A repeal is only of procedures. */
    public boolean isProcedure() {
        return kind.equals("procedure");
    }

    /** Whether the words can be edited in the form. */
    public boolean isEditable() {
        return kind.equals("procedure") || kind.equals("answer") || kind.equals("topic");
    }

    /** The commune's own information stays in force: it is edited, never taken away. */
    public boolean isCommune() {
        return kind.equals("commune");
    }

    /** What an officer may have to look at before it is told. */
    public boolean waits() {
        return !waiting.isEmpty();
    }
}
