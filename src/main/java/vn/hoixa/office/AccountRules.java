package vn.hoixa.office;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for accounts and for who may change them; each violation is a sentence in Vietnamese. */
class AccountRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Set<Role> APPROVING = Set.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);

    private final Officers officers;

    AccountRules(Officers officers) {
        this.officers = officers;
    }

    Optional<String> fault(Accounts.Opening opening) {
        if (!LOGIN.matcher(opening.login()).matches()) {
            return Optional.of("Tên đăng nhập gồm 2 đến 40 ký tự a-z, 0-9, dấu chấm, gạch; bắt đầu bằng chữ.");
        }
        return fault(opening.post())
                .or(() -> officers.byLogin(opening.login()).map(taken -> "Tên đăng nhập đã có người dùng."));
    }

    Optional<String> fault(Accounts.Post post) {
        if (post.person().name().isBlank() || post.person().title().isBlank()) {
            return Optional.of("Cần có họ tên và chức danh.");
        }
        if (post.roles().isEmpty()) {
            return Optional.of("Cần ít nhất một vai trò.");
        }
        if (post.roles().contains(Role.ADMIN) && post.roles().stream().anyMatch(APPROVING::contains)) {
            return Optional.of("Người quản trị không duyệt nội dung: dùng hai tài khoản riêng.");
        }
        if (post.roles().contains(Role.VILLAGE) != post.village().isPresent()) {
            return Optional.of("Vai trò Cộng tác viên thôn đi cùng tên thôn.");
        }
        return Optional.empty();
    }

    Optional<String> fault(Assignment assignment) {
        return isReviewer(assignment.holder())
                        && assignment.standIn().map(this::isReviewer).orElse(true)
                ? Optional.empty()
                : Optional.of("Chỉ phân công lĩnh vực cho tài khoản có vai trò Người duyệt.");
    }

    private boolean isReviewer(OfficerId id) {
        return officers.find(id).filter(officer -> officer.has(Role.REVIEWER)).isPresent();
    }

    /**
     * Why somebody may not change accounts. The command line always may: whoever is at the server has full control
     * anyhow.
     */
    Optional<String> fault(Actor by) {
        return by instanceof Actor.ByOfficer(var id)
                        && !Accounts.mayRun(officers.find(id).orElseThrow()).isAllowed()
                ? Optional.of("Việc này cần vai trò " + Role.ADMIN.label() + ".")
                : Optional.empty();
    }

    /** Forbids administrators to lock themselves out, so that the console always keeps another administrator. */
    Optional<String> faultOfOwn(Officer officer, Actor by) {
        return by.equals(Actor.of(officer))
                ? Optional.of("Không tự đóng hay bỏ vai trò Quản trị của chính mình: nhờ người quản trị khác.")
                : Optional.empty();
    }
}
