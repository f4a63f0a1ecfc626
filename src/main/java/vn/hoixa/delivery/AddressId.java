package vn.hoixa.delivery;

import java.util.UUID;

/** Stands for an address everywhere outside the table of addresses; it says nothing of whose it is. */
public record AddressId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
