package vn.hoixa.warning;

import java.util.Set;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Permission.Allowed;
import vn.hoixa.office.Permission.Refused;
import vn.hoixa.office.Role;

/** Who may do what with warnings in general; that nobody approves their own is asked of the warning itself. */
public final class Rights {
    /** Whose words may become a warning. */
    public static final Set<Role> DRAFTING = Set.of(Role.VILLAGE, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);
    /** Who decides, sends, pauses and takes back. */
    public static final Set<Role> DECIDING = Set.of(Role.POLICE, Role.LEADER);

    private Rights() {}

    public static Permission mayDraft(Officer officer) {
        return may(officer, DRAFTING, "Việc này của Công an xã, người biên tập, cộng tác viên thôn.");
    }

    public static Permission mayDecide(Officer officer) {
        return may(officer, DECIDING, "Việc này của Công an xã hoặc lãnh đạo.");
    }

    /** Clearing a text beforehand is the police's alone. */
    public static Permission mayApproveBeforehand(Officer officer) {
        return may(officer, Set.of(Role.POLICE), "Chỉ Công an xã duyệt sẵn.");
    }

    private static Permission may(Officer officer, Set<Role> roles, String otherwise) {
        if (officer.state() == Officer.State.DISABLED) {
            return new Refused("Tài khoản đã bị khóa.");
        }
        if (officer.has(Role.ADMIN)) {
            return new Refused("Người quản trị hệ thống không duyệt nội dung.");
        }
        return roles.stream()
                .filter(officer::has)
                .findFirst()
                .<Permission>map(role -> new Allowed(role.label()))
                .orElseGet(() -> new Refused(otherwise));
    }
}
