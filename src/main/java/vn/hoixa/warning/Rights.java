package vn.hoixa.warning;

import java.util.Set;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Permission.Allowed;
import vn.hoixa.office.Permission.Refused;
import vn.hoixa.office.Role;

/** General permissions for warnings; that nobody approves their own is checked by the warning itself. */
public final class Rights {
    /** Roles that may draft warnings. */
    public static final Set<Role> DRAFTING = Set.of(Role.VILLAGE, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);
    /** Roles that may approve, send, pause and cancel. */
    public static final Set<Role> DECIDING = Set.of(Role.POLICE, Role.LEADER);

    private Rights() {}

    public static Permission mayDraft(Officer officer) {
        return may(officer, DRAFTING, "Việc này của Công an xã, người biên tập, cộng tác viên thôn.");
    }

    public static Permission mayDecide(Officer officer) {
        return may(officer, DECIDING, "Việc này của Công an xã hoặc lãnh đạo.");
    }

    /** Only the police may approve a text in advance. */
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
