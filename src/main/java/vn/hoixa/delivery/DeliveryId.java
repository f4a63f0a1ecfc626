package vn.hoixa.delivery;

/** Id of a delivery: one cleared text to one address. */
public record DeliveryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
