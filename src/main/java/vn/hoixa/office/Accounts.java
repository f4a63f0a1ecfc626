package vn.hoixa.office;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Permission.Allowed;
import vn.hoixa.office.Permission.Refused;

/**
 * Opens, changes and closes accounts of internal users. Each act is recorded in the audit; in the console only
 * administrators may act, and nobody closes their own account.
 */
@Component
public class Accounts {
    private final OfficerRows rows;
    private final Officers officers;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final AccountRules rules;

    Accounts(
            OfficerRows rows, Officers officers, Passwords passwords, Audit audit, TransactionOperations transactions) {
        this.rows = rows;
        this.officers = officers;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.rules = new AccountRules(officers);
    }

    /** Whether an officer may open, change and close accounts. */
    public static Permission mayRun(Officer officer) {
        return officer.state() == Officer.State.ACTIVE && officer.has(Role.ADMIN)
                ? new Allowed(Role.ADMIN.label())
                : new Refused("Việc này cần vai trò " + Role.ADMIN.label() + ".");
    }

    /**
     * An officer's person, roles and village.
     *
     * @param village for the role {@link Role#VILLAGE}, and only for it
     */
    public record Post(Officer.Person person, Set<Role> roles, Optional<String> village) {
        public Post {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * An account to open.
     *
     * @param login 2 to 40 characters: a letter, then letters, digits, dot, hyphen, underscore; kept in lower case
     */
    public record Opening(String login, Post post) {
        public Opening {
            login = login.strip().toLowerCase(Locale.ROOT);
        }

        public Opening(String login, Officer.Person person, Set<Role> roles, Optional<String> village) {
            this(login, new Post(person, roles, village));
        }

        public Officer.Person person() {
            return post.person();
        }

        public Set<Role> roles() {
            return post.roles();
        }

        public Optional<String> village() {
            return post.village();
        }
    }

    /** Result of an act on an account. */
    public sealed interface Result {
        /** Done; the password is shown only this once and not stored. */
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

    /** Opens an account with a generated password that stays valid. */
    public Result open(Opening opening, Actor by) {
        return open(opening, PasswordUse.LASTING, by);
    }

    /** Opens an account with a generated password. */
    public Result open(Opening opening, PasswordUse use, Actor by) {
        var password = passwords.fresh();
        return open(opening, password, use, by) instanceof Result.Refused refused
                ? refused
                : new Result.WithPassword(officers.byLogin(opening.login()).orElseThrow(), password);
    }

    /** Opens an account without a usable password: its officer chooses one by an invitation. */
    public Result openWithoutPassword(Opening opening, Actor by) {
        return open(opening, passwords.fresh(), PasswordUse.FIRST, by);
    }

    private Result open(Opening opening, String password, PasswordUse use, Actor by) {
        var fault = rules.fault(by).or(() -> rules.fault(opening));
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            var id = rows.insert(opening, hash, use);
            audit.record(new AuditEntry(by, "officer.open", subject(id), Map.of("roles", names(opening.roles()))));
        });
        return new Result.Done(officers.byLogin(opening.login()).orElseThrow());
    }

    /** Changes an officer's person, roles and village. Assignments stay, and count again when the role comes back. */
    public Result change(Officer officer, Post post, Actor by) {
        var fault = rules.fault(by).or(() -> rules.fault(post));
        if (fault.isEmpty() && officer.has(Role.ADMIN) && !post.roles().contains(Role.ADMIN)) {
            fault = rules.faultOfOwn(officer, by);
        }
        return fault.<Result>map(Result.Refused::new).orElseGet(() -> {
            var details = Map.of("roles", names(post.roles()), "before", names(officer.roles()));
            return done(officer.id(), () -> rows.change(officer.id(), post), "officer.change", details, by);
        });
    }

    /** Assigns a field of work to a reviewer, with a stand-in who is also a reviewer. */
    public Result assign(Assignment assignment, Actor by) {
        var details = Map.of("field", assignment.field(), "document", assignment.document());
        return rules.fault(by)
                .or(() -> rules.fault(assignment))
                .<Result>map(Result.Refused::new)
                .orElseGet(
                        () -> done(assignment.holder(), () -> rows.insert(assignment), "officer.assign", details, by));
    }

    /** Withdraws an assignment from now on; what was cleared under it stays. */
    public Result withdraw(UUID id, Actor by) {
        var fault = rules.fault(by);
        var kept = officers.assignments().stream()
                .filter(each -> each.id().equals(id) && each.withdrawn().isEmpty())
                .findFirst();
        if (fault.isPresent() || kept.isEmpty()) {
            return new Result.Refused(fault.orElse("Phân công này đã thôi trước đó."));
        }
        var assignment = kept.get().assignment();
        var details = Map.of("field", assignment.field(), "document", assignment.document());
        return done(assignment.holder(), () -> rows.withdraw(id), "officer.withdraw_assignment", details, by);
    }

    /** Disables an account; what its officer did stays. */
    public Result disable(Officer officer, Actor by) {
        return disable(officer, Map.of(), by);
    }

    /** Disables an account, with more details for the audit. */
    public Result disable(Officer officer, Map<String, String> details, Actor by) {
        return rules.fault(by)
                .or(() -> rules.faultOfOwn(officer, by))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> done(officer.id(), () -> rows.disable(officer.id()), "officer.disable", details, by));
    }

    /** Enables a disabled account again, with its old password. */
    public Result enable(Officer officer, Actor by) {
        return rules.fault(by)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> done(officer.id(), () -> rows.enable(officer.id()), "officer.enable", Map.of(), by));
    }

    /** Gives an account a generated password that stays valid, and lifts a lock-out. */
    public Result.WithPassword resetPassword(Officer officer, Actor by) {
        return resetPassword(officer, PasswordUse.LASTING, by);
    }

    /**
     * Gives an account a generated password and lifts a lock-out. Only at the command line: the console issues an
     * invitation.
     */
    public Result.WithPassword resetPassword(Officer officer, PasswordUse use, Actor by) {
        var password = passwords.fresh();
        var hash = passwords.hash(password);
        done(officer.id(), () -> rows.newPassword(officer.id(), hash, use), "officer.reset_password", Map.of(), by);
        return new Result.WithPassword(officer, password);
    }

    /** Invalidates an account's password and lifts a lock-out; an invitation lets its officer choose a new one. */
    public Result withdrawPassword(Officer officer, Actor by) {
        var hash = passwords.hash(passwords.fresh());
        return rules.fault(by).<Result>map(Result.Refused::new).orElseGet(() -> {
            Runnable act = () -> rows.newPassword(officer.id(), hash, PasswordUse.FIRST);
            return done(officer.id(), act, "officer.withdraw_password", Map.of(), by);
        });
    }

    /** Records in the audit an act on an account whose change is made elsewhere, if the rules allow it. */
    public Result act(Officer officer, String act, Map<String, String> details, Actor by) {
        return rules.fault(by)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> done(officer.id(), () -> {}, act, details, by));
    }

    private Result.Done done(OfficerId id, Runnable change, String act, Map<String, String> details, Actor by) {
        transactions.executeWithoutResult(status -> {
            change.run();
            audit.record(new AuditEntry(by, act, subject(id), details));
        });
        return new Result.Done(officers.find(id).orElseThrow());
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    static Subject subject(OfficerId id) {
        return new Subject("officer", id.toString());
    }
}
