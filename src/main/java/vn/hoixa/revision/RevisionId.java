package vn.hoixa.revision;

import java.util.UUID;

/** Id of one revision of a knowledge item. */
public record RevisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
