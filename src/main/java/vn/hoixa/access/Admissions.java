package vn.hoixa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.PasswordUse;

/** An administrator's acts on accounts and their means of sign-in: open and invite, reset and invite, close. */
@Component
public class Admissions {
    private final Accounts accounts;
    private final Doors doors;
    private final TransactionOperations transactions;
    private final AccessSettings settings;
    private final Clock clock;

    /** The means of sign-in of accounts. */
    @Component
    record Doors(Invitations invitations, SecondFactors factors, Sessions sessions) {}

    Admissions(
            Accounts accounts, Doors doors, TransactionOperations transactions, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.doors = doors;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Result of inviting an officer. */
    public sealed interface Invited {
        /** Invited; the token for the link is shown only this once. */
        record WithToken(Officer officer, String token, Instant expires) implements Invited {
            @Override
            public String toString() {
                return "WithToken[" + officer.login() + ", redacted]";
            }
        }

        /** Not done, for a reason in Vietnamese. */
        record Refused(String reason) implements Invited {}
    }

    /** Opens an account and invites its officer to choose a password. */
    public Invited open(Accounts.Opening opening, Actor by) {
        return inTransaction(() -> invited(accounts.openWithoutPassword(opening, by)));
    }

    /** Invalidates the password of an account, ends its sessions, and invites its officer to choose a new one. */
    public Invited reset(Officer officer, Actor by) {
        return inTransaction(() -> {
            var result = accounts.withdrawPassword(officer, by);
            if (result instanceof Result.Done) {
                doors.sessions.endAll(officer.id());
            }
            return invited(result);
        });
    }

    /**
     * Resets at the command line of the server, where a one-time password is printed: it only lets its officer choose a
     * new one.
     */
    public Result.WithPassword resetAtServer(Officer officer) {
        return inTransaction(() -> {
            doors.sessions.endAll(officer.id());
            doors.invitations.withdraw(officer.id());
            return accounts.resetPassword(officer, PasswordUse.FIRST, new Actor.CommandLine());
        });
    }

    private Invited invited(Result result) {
        return switch (result) {
            case Result.Refused(var reason) -> new Invited.Refused(reason);
            case Result.Done(var officer) -> invite(officer);
            case Result.WithPassword(var officer, var _) -> invite(officer);
        };
    }

    private Invited invite(Officer officer) {
        var expires = clock.instant().plus(settings.invitation());
        return new Invited.WithToken(officer, doors.invitations.issue(officer.id(), expires), expires);
    }

    /**
     * Disables an account, ends its sessions and withdraws its invitation.
     *
     * @param why for the audit; empty at the command line
     */
    public Result close(Officer officer, String why, Actor by) {
        return inTransaction(() -> {
            var result = accounts.disable(officer, reason(why), by);
            if (result instanceof Result.Done) {
                doors.sessions.endAll(officer.id());
                doors.invitations.withdraw(officer.id());
            }
            return result;
        });
    }

    /**
     * Removes the second factor of an account whose telephone is lost, and ends its sessions.
     *
     * @param why for the audit; empty at the command line
     */
    public Result forgetTelephone(Officer officer, String why, Actor by) {
        return inTransaction(() -> {
            if (by instanceof Actor.ByOfficer && by.equals(Actor.of(officer))) {
                return new Result.Refused("Không tự gỡ điện thoại của mình ở đây: mở Tài khoản của tôi.");
            }
            var result = accounts.act(officer, "officer.forget_telephone", reason(why), by);
            if (result instanceof Result.Done) {
                doors.factors.forget(officer.id());
                doors.sessions.endAll(officer.id());
            }
            return result;
        });
    }

    private static Map<String, String> reason(String why) {
        return why.isEmpty() ? Map.of() : Map.of("why", why);
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(transactions.execute(status -> act.get()));
    }
}
