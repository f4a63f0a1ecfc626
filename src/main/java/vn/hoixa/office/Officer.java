package vn.hoixa.office;

import java.time.LocalDate;
import java.util.Set;
import vn.hoixa.office.Permission.Allowed;
import vn.hoixa.office.Permission.Refused;

/**
 * An internal user ("người dùng nội bộ", "cán bộ" to citizens), with the rules for what they may approve.
 *
 * @param id which never changes
 * @param login lower-case name to sign in with
 * @param person who they are
 * @param duties roles and assignments
 * @param state whether the account may be used
 */
public record Officer(OfficerId id, String login, Person person, Duties duties, State state) {
    /**
     * Who an officer is.
     *
     * @param name shown inside the office and kept in the audit, never told to citizens
     * @param title the office and position that citizens see, such as "Công chức Tư pháp - Hộ tịch"
     */
    public record Person(String name, String title) {}

    /** Whether an account may be used. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    public String name() {
        return person.name();
    }

    public String title() {
        return person.title();
    }

    public Set<Role> roles() {
        return duties.roles();
    }

    public boolean has(Role role) {
        return duties.roles().contains(role);
    }

    /** Whether this officer may clear a question of a matter on a day. */
    public Permission mayReview(Matter matter, LocalDate day) {
        if (state == State.DISABLED) {
            return new Refused("Tài khoản đã bị khóa.");
        }
        if (has(Role.ADMIN)) {
            return new Refused("Người quản trị hệ thống không duyệt nội dung.");
        }
        if (has(Role.LEADER)) {
            return new Allowed(Role.LEADER.label());
        }
        return switch (matter) {
            case Matter.OfPolice() -> mayReviewForPolice();
            case Matter.OfReception() -> mayReviewField(Assignment.RECEPTION, day);
            case Matter.OfField(var field) -> mayReviewField(field, day);
        };
    }

    /** Whether this officer may make an approved answer knowledge, and publish procedures. */
    public Permission mayPublish() {
        if (state == State.DISABLED) {
            return new Refused("Tài khoản đã bị khóa.");
        }
        if (has(Role.ADMIN)) {
            return new Refused("Người quản trị hệ thống không công khai nội dung.");
        }
        return has(Role.KNOWLEDGE)
                ? new Allowed(Role.KNOWLEDGE.label())
                : new Refused("Việc này cần vai trò " + Role.KNOWLEDGE.label() + ".");
    }

    private Permission mayReviewForPolice() {
        return has(Role.POLICE) ? new Allowed(Role.POLICE.label()) : new Refused("Việc này do Công an xã trả lời.");
    }

    private Permission mayReviewField(String field, LocalDate day) {
        if (!has(Role.REVIEWER)) {
            return new Refused("Việc này cần vai trò " + Role.REVIEWER.label() + ".");
        }
        return duties.assignment(field, day)
                .<Permission>map(assignment -> new Allowed(authority(assignment)))
                .orElseGet(() -> new Refused("Chưa được phân công lĩnh vực “" + field + "” vào ngày này."));
    }

    private String authority(Assignment assignment) {
        return assignment.holder().equals(id)
                ? "Phân công theo " + assignment.document()
                : "Làm thay theo " + assignment.document();
    }
}
