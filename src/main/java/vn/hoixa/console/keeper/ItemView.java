package vn.hoixa.console.keeper;

import java.util.List;
import java.util.Optional;
import vn.hoixa.keeping.Comment;
import vn.hoixa.keeping.Difference;
import vn.hoixa.keeping.Gap;
import vn.hoixa.keeping.Portrait;

/**
 * View of an item.
 *
 * @param hash of the pending content, so that only what was read is published; empty when nothing is pending
 * @param waiting the pending revision, if any
 * @param change the difference it would make
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

    /** Only procedures can be repealed. */
    public boolean isProcedure() {
        return kind.equals("procedure");
    }

    /** Whether the words can be edited in the form. */
    public boolean isEditable() {
        return kind.equals("procedure") || kind.equals("answer") || kind.equals("topic");
    }

    /** The commune's own information is always in force: it can be edited, but not withdrawn. */
    public boolean isCommune() {
        return kind.equals("commune");
    }

    /** Whether something has to be reviewed before it is used in answers. */
    public boolean waits() {
        return !waiting.isEmpty();
    }
}
