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
 * The second step of signing in: six digits from an officer's telephone, or a recovery code. Wrong ones are counted by
 * themselves, apart from wrong passwords, so that knowing the password buys no further guesses.
 */
@Component
public class SecondFactors {
    /** Whoever may approve, and whoever gives the right to. */
    private static final Set<Role> REQUIRED_OF = EnumSet.complementOf(EnumSet.of(Role.VILLAGE));

    private final SecondFactorRows rows;
    private final SecondFactorRule rule;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Tools tools;

    /** Time and chance. */
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

    /** What came of a code. */
    public sealed interface Checked {
        /** Right, and used up. */
        record Right() implements Checked {}

        /** Wrong, used before, or of an account without a telephone. */
        record Wrong() implements Checked {}

        /** Too many wrong ones; until then none is looked at. */
        record Locked(Instant until) implements Checked {}
    }

    /** Whether this officer may not work without a second step. */
    public boolean isRequiredOf(Officer officer) {
        return rule.isRequired() && officer.roles().stream().anyMatch(REQUIRED_OF::contains);
    }

    /** Since when a telephone makes an officer's codes. */
    public Optional<Instant> enrolledAt(OfficerId officer) {
        return rows.enrolledAt(officer);
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(OfficerId officer) {
        return rows.recoveryCodes(officer);
    }

    /** A secret to offer to a telephone. */
    public Candidate candidate() {
        return Candidate.fresh(tools.random);
    }

    /**
     * Makes a telephone the one that counts, once it has shown a code; an earlier one and its recovery codes are over.
     *
     * @return the recovery codes, told this once; empty when the code is wrong
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

    /** Removes an officer's telephone and recovery codes at their own wish. */
    public void leave(Officer officer) {
        transactions.executeWithoutResult(status -> {
            forget(officer.id());
            record(officer.id(), Actor.of(officer), "officer.leave_telephone", Map.of());
        });
    }

    void forget(OfficerId officer) {
        rows.remove(officer);
    }

    /** Checks six digits or a recovery code; attempts of one officer follow each other. */
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
