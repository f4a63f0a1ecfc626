package vn.hoixa.office;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Accounts.Result;

/** Passwords that officers choose for themselves; {@link PasswordRule} says which. */
@Component
public class OwnPasswords {
    private final OfficerRows rows;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transactions;

    OwnPasswords(
            OfficerRows rows, SignIns signIns, Passwords passwords, Audit audit, TransactionOperations transactions) {
        this.rows = rows;
        this.signIns = signIns;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The rule for chosen passwords, as text for the form. */
    public static String rule() {
        return PasswordRule.WORDS;
    }

    /** Sets the password of an officer who has just proved who they are; the initial password may not be reused. */
    public Result choose(Officer officer, String password) {
        return fault(officer, password).<Result>map(Result.Refused::new).orElseGet(() -> keep(officer, password));
    }

    /** Changes the password of an officer who enters the present one. */
    public Result change(Officer officer, String old, String password) {
        return switch (signIns.confirm(officer, old)) {
            case SignIns.Attempt.Welcome _ -> choose(officer, password);
            case SignIns.Attempt.Wrong _ -> new Result.Refused("Mật khẩu đang dùng chưa đúng. Xin gõ lại.");
            case SignIns.Attempt.Locked _ ->
                new Result.Refused("Gõ sai mật khẩu nhiều lần liền nên đang tạm khóa. Xin chờ rồi thử lại.");
        };
    }

    private Optional<String> fault(Officer officer, String password) {
        return PasswordRule.fault(password, officer.login())
                .or(() -> rows.hold(officer.login())
                        .filter(door -> passwords.matches(password, door.hash()))
                        .map(_ -> "Mật khẩu mới phải khác mật khẩu đang dùng."));
    }

    private Result keep(Officer officer, String password) {
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            rows.newPassword(officer.id(), hash, PasswordUse.LASTING);
            audit.record(new AuditEntry(Actor.of(officer), "officer.choose_password", Accounts.subject(officer.id())));
        });
        return new Result.Done(officer);
    }
}
