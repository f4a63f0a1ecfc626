package vn.hoixa.console.entry;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/** History of an account from the audit, in words; the officer and the administrator see the same. */
@Component
public class AccountStory {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("officer.open", "Mở tài khoản"),
            Map.entry("officer.change", "Sửa vai trò, chức danh"),
            Map.entry("officer.assign", "Phân công lĩnh vực"),
            Map.entry("officer.withdraw_assignment", "Thôi phân công"),
            Map.entry("officer.disable", "Đóng tài khoản"),
            Map.entry("officer.enable", "Mở lại tài khoản"),
            Map.entry("officer.reset_password", "Đặt lại mật khẩu tại máy chủ"),
            Map.entry("officer.withdraw_password", "Bỏ mật khẩu cũ, gửi liên kết mới"),
            Map.entry("officer.choose_password", "Tự đặt mật khẩu"),
            Map.entry("officer.confirm", "Gõ lại mật khẩu để xác nhận"),
            Map.entry("officer.sign_in", "Đăng nhập"),
            Map.entry("officer.sign_in_by_service", "Đăng nhập qua dịch vụ của cơ quan"),
            Map.entry("officer.name_at_service", "Gắn tên ở dịch vụ đăng nhập"),
            Map.entry("officer.sign_in_failed", "Gõ sai mật khẩu"),
            Map.entry("officer.code_failed", "Gõ sai mã 6 số"),
            Map.entry("officer.enrol_telephone", "Bật mã 6 số trên điện thoại"),
            Map.entry("officer.leave_telephone", "Thôi dùng mã 6 số"),
            Map.entry("officer.forget_telephone", "Gỡ điện thoại khỏi tài khoản"),
            Map.entry("officer.use_recovery_code", "Dùng một mã dự phòng"),
            Map.entry("officer.revoke_session", "Cho thoát một phiên từ máy khác"));

    private final Audit audit;
    private final Officers officers;

    AccountStory(Audit audit, Officers officers) {
        this.audit = audit;
        this.officers = officers;
    }

    /**
     * One act.
     *
     * @param at "14:05 ngày 24/11/2026"
     */
    public record Line(String at, String what, String by) {}

    /** The last acts, newest first. */
    public List<Line> of(OfficerId officer, int most) {
        return audit.latest(new AuditEntry.Subject("officer", officer.toString()), most).stream()
                .map(recorded -> new Line(
                        Times.full(recorded.at()),
                        words(recorded.entry()),
                        who(recorded.entry().actor(), officer)))
                .toList();
    }

    private static String words(AuditEntry entry) {
        var field = entry.details().getOrDefault("field", "");
        var why = entry.details().getOrDefault("why", "");
        return WORDS.getOrDefault(entry.act(), entry.act())
                + (field.isEmpty() ? "" : ": " + field)
                + (why.isEmpty() ? "" : " (lý do: " + why + ")");
    }

    private String who(Actor actor, OfficerId own) {
        return switch (actor) {
            case Actor.ByOfficer(var id) when id.equals(own) -> "chính chủ";
            case Actor.ByOfficer(var id) -> officers.find(id).map(Officer::name).orElse("");
            case Actor.CommandLine _ -> "người trực máy chủ";
            case Actor.Application _ -> "hệ thống ghi";
        };
    }
}
