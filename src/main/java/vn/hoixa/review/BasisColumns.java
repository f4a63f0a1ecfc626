package vn.hoixa.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoixa.revision.RevisionId;

/** Maps a basis to the columns of {@code cleared_text}. */
final class BasisColumns {
    private BasisColumns() {}

    static String kind(Basis basis) {
        return switch (basis) {
            case Basis.Published _ -> "published";
            case Basis.Standing _ -> "standing";
            case Basis.Approved _ -> "approved";
        };
    }

    static UUID[] revisions(Basis basis) {
        return switch (basis) {
            case Basis.Published published ->
                published.revisions().stream().map(RevisionId::value).toArray(UUID[]::new);
            case Basis.Standing _, Basis.Approved _ -> new UUID[0];
        };
    }

    static @Nullable String standing(Basis basis) {
        return switch (basis) {
            case Basis.Standing standing -> standing.reply().key();
            case Basis.Published _, Basis.Approved _ -> null;
        };
    }

    static @Nullable UUID approval(Basis basis) {
        return switch (basis) {
            case Basis.Approved approved -> approved.approval();
            case Basis.Published _, Basis.Standing _ -> null;
        };
    }
}
