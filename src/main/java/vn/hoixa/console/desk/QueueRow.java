package vn.hoixa.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * View of one question in the list.
 *
 * @param words what its first asker wrote
 * @param people distinct people it answers
 * @param window when an answer will no longer be free or deliverable, where that is near; for a settled question, that
 *     the answer did not arrive
 * @param place field and desk
 * @param hands whose it is, as the reader sees it
 * @param holder the name of who has claimed it, "Bạn" for the reader; empty for nobody
 */
record QueueRow(
        UUID id,
        List<Piece> words,
        int people,
        Due due,
        Optional<Due> window,
        String place,
        Hands hands,
        String holder) {
    /** In whose hands a question is. */
    enum Hands {
        NOBODYS,
        YOURS,
        ANOTHERS
    }

    public boolean taken() {
        return hands != Hands.NOBODYS;
    }

    public boolean mine() {
        return hands == Hands.YOURS;
    }
}
