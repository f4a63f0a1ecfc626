package vn.hoixa.office;

/** Result of a permission check. */
public sealed interface Permission {
    /**
     * Yes.
     *
     * @param authority in Vietnamese, the ground of the right: "Lãnh đạo", "phân công theo 12/QĐ-UBND"; for the audit
     */
    record Allowed(String authority) implements Permission {}

    /**
     * No.
     *
     * @param reason in Vietnamese, for the officer
     */
    record Refused(String reason) implements Permission {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
