package vn.hoixa.delivery;

import java.util.UUID;

/** Id of a broadcast: one text to many addresses. */
public record BroadcastId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
