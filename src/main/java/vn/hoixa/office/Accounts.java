package vn.hoixa.office;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.AuditEntry.Subject;

/** Opening, assigning, disabling accounts of internal users. Each act is recorded in the audit. */
@Component
public class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Set<Role> APPROVING = Set.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);

    private final OfficerRows rows;
    private final Officers officers;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transactions;

    Accounts(
            OfficerRows rows, Officers officers, Passwords passwords, Audit audit, TransactionOperations transactions) {
        this.rows = rows;
        this.officers = officers;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * An account to open.
     *
     * @param login 2 to 40 characters: a letter, then letters, digits, dot, hyphen, underscore; kept in lower case
     * @param village for the role {@link Role#VILLAGE}, and only for it
     */
    public record Opening(String login, Officer.Person person, Set<Role> roles, Optional<String> village) {
        public Opening {
            login = login.strip().toLowerCase(Locale.ROOT);
            roles = Set.copyOf(roles);
        }
    }

    /** What came of an act. */
    public sealed interface Result {
        /** Done; the password is told this once and kept nowhere. */
        record WithPassword(Officer officer, String password) implements Result {
            @Override
            public String toString() {
                return "WithPassword[" + officer.login() + ", redacted]";
            }
        }

        /** Done. */
        record Done(Officer officer) implements Result {}

        /** Not done, for a reason in Vietnamese. */
        record Refused(String reason) implements Result {}
    }

    /** Opens an account with a fresh password. */
    public Result open(Opening opening, Actor by) {
        var fault = fault(opening);
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        var password = passwords.fresh();
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            var id = rows.insert(opening, hash);
            var roles = opening.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
            audit.record(new AuditEntry(by, "officer.open", subject(id), Map.of("roles", roles)));
        });
        return new Result.WithPassword(officers.byLogin(opening.login()).orElseThrow(), password);
    }

    /** Assigns a field of work to a reviewer, and a stand-in, who is one too. */
    public Result assign(Assignment assignment, Actor by) {
        if (!Stream.concat(Stream.of(assignment.holder()), assignment.standIn().stream())
                .allMatch(this::isReviewer)) {
            return new Result.Refused("Chỉ phân công lĩnh vực cho tài khoản có vai trò Người duyệt.");
        }
        transactions.executeWithoutResult(status -> {
            rows.insert(assignment);
            var details = Map.of("field", assignment.field(), "document", assignment.document());
            audit.record(new AuditEntry(by, "officer.assign", subject(assignment.holder()), details));
        });
        return new Result.Done(officers.find(assignment.holder()).orElseThrow());
    }

    /** Ends the use of an account; what its officer did stays. */
    public Result.Done disable(Officer officer, Actor by) {
        transactions.executeWithoutResult(status -> {
            rows.disable(officer.id());
            audit.record(new AuditEntry(by, "officer.disable", subject(officer.id())));
        });
        return new Result.Done(officers.find(officer.id()).orElseThrow());
    }

    /** Gives an account a fresh password and lifts a lock-out. */
    public Result.WithPassword resetPassword(Officer officer, Actor by) {
        var password = passwords.fresh();
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            rows.newPassword(officer.id(), hash);
            audit.record(new AuditEntry(by, "officer.reset_password", subject(officer.id())));
        });
        return new Result.WithPassword(officer, password);
    }

    private boolean isReviewer(OfficerId id) {
        return officers.find(id).filter(officer -> officer.has(Role.REVIEWER)).isPresent();
    }

    private Optional<String> fault(Opening opening) {
        if (!LOGIN.matcher(opening.login()).matches()) {
            return Optional.of("Tên đăng nhập gồm 2 đến 40 ký tự a-z, 0-9, dấu chấm, gạch; bắt đầu bằng chữ.");
        }
        if (opening.person().name().isBlank() || opening.person().title().isBlank()) {
            return Optional.of("Cần có họ tên và chức danh.");
        }
        if (opening.roles().isEmpty()) {
            return Optional.of("Cần ít nhất một vai trò.");
        }
        if (opening.roles().contains(Role.ADMIN) && opening.roles().stream().anyMatch(APPROVING::contains)) {
            return Optional.of("Người quản trị không duyệt nội dung: dùng hai tài khoản riêng.");
        }
        if (opening.roles().contains(Role.VILLAGE) != opening.village().isPresent()) {
            return Optional.of("Vai trò Cộng tác viên thôn đi cùng tên thôn.");
        }
        return officers.byLogin(opening.login()).map(taken -> "Tên đăng nhập đã có người dùng.");
    }

    private static Subject subject(OfficerId id) {
        return new Subject("officer", id.toString());
    }
}
