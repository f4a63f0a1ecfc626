package vn.hoixa.revision;

import java.util.UUID;

/** One revision of one item of knowledge: the words and facts that an officer published at one time. */
public record RevisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
