package vn.hoixa.delivery;

import java.util.UUID;

/** One text to many, as a whole. */
public record BroadcastId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
