package vn.hoixa.warning;

/** Number of a warning, the end of its public address: {@code /canh-bao/12}. */
public record WarningId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
