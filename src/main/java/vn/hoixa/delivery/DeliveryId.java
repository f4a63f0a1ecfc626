package vn.hoixa.delivery;

/** One cleared text on its way to one address. */
public record DeliveryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
