package vn.hoixa.delivery;

import java.util.UUID;

/** Id of an address, used everywhere outside the table of addresses; it reveals nothing about the person. */
public record AddressId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
