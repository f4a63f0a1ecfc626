package vn.hoixa.warning;

/** The number of a warning, which its public address ends with: {@code /canh-bao/12}. */
public record WarningId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
