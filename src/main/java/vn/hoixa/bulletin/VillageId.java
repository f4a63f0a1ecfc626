package vn.hoixa.bulletin;

/** Id of a village or residential group in the commune's information, such as {@code mau-trung}. */
public record VillageId(String value) {
    /** Throws {@link IllegalArgumentException} unless it consists of lower-case letters, digits and hyphens. */
    public VillageId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not the id of a village");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
