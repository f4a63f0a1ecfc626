package vn.hoixa.office;

import java.util.UUID;

/** Permanent id of an internal user; an account is disabled, never deleted. */
public record OfficerId(UUID value) {
    /** Reads what {@link #toString()} wrote. */
    public static OfficerId of(String value) {
        return new OfficerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
