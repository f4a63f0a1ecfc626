package vn.hoixa.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.access.SecondFactorRows.Held;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.LockOut;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Role;

/**
 * The second factor of signing in: six digits from an officer's telephone, or a recovery code. Wrong codes are counted
 * apart from wrong passwords, so that knowing the password buys no further guesses.
 */
@Component
public class SecondFactors {
    /** Roles that require a second factor: those that may approve, and those that grant roles. */
    private static final Set<Role> REQUIRED_OF = EnumSet.complementOf(EnumSet.of(Role.VILLAGE));

    private final SecondFactorRows rows;
    private final SecondFactorRule rule;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Tools tools;

    /** Sources of time and randomness. */
    @Component
    record Tools(Clock clock, SecureRandom random) {}

    SecondFactors(
            SecondFactorRows rows,
            SecondFactorRule rule,
            Audit audit,
            TransactionOperations transactions,
            Tools tools) {
        this.rows = rows;
        this.rule = rule;
        this.audit = audit;
        this.transactions = transactions;
        this.tools = tools;
    }

    /** Result of checking a code. */
    public sealed interface Checked {
        /** The code is right; it cannot be used again. */
        record Right() implements Checked {}

        /** The code is wrong or was used before, or the account has no second factor. */
        record Wrong() implements Checked {}

        /** Too many wrong codes; no code is checked until then. */
        record Locked(Instant until) implements Checked {}
    }

    /** Whether this officer must have a second factor. */
    public boolean isRequiredOf(Officer officer) {
        return rule.isRequired() && officer.roles().stream().anyMatch(REQUIRED_OF::contains);
    }

    /** Since when an officer has a second factor. */
    public Optional<Instant> enrolledAt(OfficerId officer) {
        return rows.enrolledAt(officer);
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(OfficerId officer) {
        return rows.recoveryCodes(officer);
    }

    /** A new secret to offer to a telephone. */
    public Candidate candidate() {
        return Candidate.fresh(tools.random);
    }

    /**
     * Enrols a telephone that has shown a valid code; an earlier one and its recovery codes become invalid.
     *
     * @return the recovery codes, shown only this once; empty when the code is wrong
     */
    public Optional<List<String>> enrol(Officer officer, Candidate candidate, String code) {
        var step = Totp.match(candidate.bytes(), digits(code), tools.clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var recovery = RecoveryCodes.fresh(tools.random);
        transactions.executeWithoutResult(status -> {
            rows.put(officer.id(), candidate, step.getAsLong(), recovery);
            record(officer.id(), Actor.of(officer), "officer.enrol_telephone", Map.of());
        });
        return Optional.of(recovery);
    }

    /** Removes an officer's second factor and recovery codes at their own request. */
    public void leave(Officer officer) {
        transactions.executeWithoutResult(status -> {
            forget(officer.id());
            record(officer.id(), Actor.of(officer), "officer.leave_telephone", Map.of());
        });
    }

    void forget(OfficerId officer) {
        rows.remove(officer);
    }

    /** Checks six digits or a recovery code; attempts of one officer are serialised. */
    public Checked check(OfficerId officer, String typed) {
        return Objects.requireNonNull(transactions.execute(status ->
                rows.hold(officer).map(held -> check(officer, held, typed)).orElseGet(Checked.Wrong::new)));
    }

    private Checked check(OfficerId officer, Held held, String typed) {
        if (held.lockedUntil().isPresent()) {
            return new Checked.Locked(held.lockedUntil().get());
        }
        var step = Totp.match(held.secret().bytes(), digits(typed), tools.clock.instant(), held.lastStep());
        if (step.isPresent()) {
            rows.accept(officer, step.getAsLong());
            return new Checked.Right();
        }
        if (rows.use(officer, RecoveryCodes.read(typed))) {
            rows.accept(officer, held.lastStep());
            record(officer, new Actor.ByOfficer(officer), "officer.use_recovery_code", Map.of());
            return new Checked.Right();
        }
        return refuse(officer, held);
    }

    private Checked refuse(OfficerId officer, Held held) {
        int failures = held.failures() + 1;
        var until = rows.countFailure(officer, LockOut.after(failures));
        var details = Map.of("failures", Integer.toString(failures));
        record(officer, new Actor.Application(), "officer.code_failed", details);
        return until.<Checked>map(Checked.Locked::new).orElseGet(Checked.Wrong::new);
    }

    private void record(OfficerId officer, Actor by, String act, Map<String, String> details) {
        audit.record(new AuditEntry(by, act, new AuditEntry.Subject("officer", officer.toString()), details));
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
