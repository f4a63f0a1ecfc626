package vn.hoixa.office;

/** Roles of an internal user ("người dùng nội bộ"); rights over fields of work come from an {@link Assignment}. */
public enum Role {
    /** Clears questions of the fields assigned to them. */
    REVIEWER("Người duyệt"),
    /** Makes answers knowledge and publishes procedures. */
    KNOWLEDGE("Người biên tập"),
    /** Answers what the commune police handle. */
    POLICE("Công an xã"),
    /** A collaborator of a village or residential group; approves nothing. */
    VILLAGE("Cộng tác viên thôn"),
    /** Approves and sees all. */
    LEADER("Lãnh đạo"),
    /** Runs the system and approves nothing. */
    ADMIN("Quản trị");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Vietnamese name on screens. */
    public String label() {
        return label;
    }
}
