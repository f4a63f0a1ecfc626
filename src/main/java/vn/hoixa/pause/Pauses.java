package vn.hoixa.pause;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * Begins, ends and lists pauses of automatic answering. Nothing is cached in memory: each turn asks the database in its
 * own transaction, so a pause holds on every replica from the moment it is committed, without messages among them.
 */
@Component
public class Pauses {
    /** Roles that may pause automatic answering. */
    public static final Set<Role> MAY = EnumSet.of(Role.LEADER, Role.KNOWLEDGE, Role.ADMIN);

    private static final int LONGEST = 300;

    private final PauseRows rows;
    private final Audit audit;
    private final TransactionOperations transaction;

    Pauses(PauseRows rows, Audit audit, TransactionOperations transaction) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    public static boolean mayPause(Officer officer) {
        return MAY.stream().anyMatch(officer::has);
    }

    /** The pauses in force now, latest first; read in the caller's transaction. */
    public List<Pause> inForce() {
        return rows.inForce();
    }

    /** The pauses in force, then the past ones, latest first. */
    public List<Pause> latest(int limit) {
        return rows.latest(limit);
    }

    /** Begins a pause: from now on every question within the scope goes to an officer. */
    public Pausing begin(Officer by, Scope scope, String why) {
        var id = UUID.randomUUID();
        return act(
                by,
                why,
                new AuditEntry(Actor.of(by), "answering.pause", subject(id), Map.of("scope", words(scope))),
                () -> rows.insert(id, scope, by, why.strip()),
                "Phần này đang tạm dừng rồi.");
    }

    /** Ends a pause: questions are answered automatically again unless another pause covers them. */
    public Pausing end(Officer by, UUID id, String why) {
        return act(
                by,
                why,
                new AuditEntry(Actor.of(by), "answering.resume", subject(id)),
                () -> rows.end(id, by, why.strip()),
                "Phần này đã trả lời lại trước đó.");
    }

    private Pausing act(Officer by, String why, AuditEntry entry, BooleanSupplier change, String late) {
        if (!mayPause(by)) {
            return new Pausing.Refused("Việc này của lãnh đạo, người biên tập hoặc người quản trị.");
        }
        if (why.isBlank() || why.length() > LONGEST) {
            return new Pausing.Refused("Xin ghi lý do, không quá " + LONGEST + " chữ cái.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!change.getAsBoolean()) {
                return new Pausing.Refused(late);
            }
            audit.record(entry);
            return new Pausing.Done();
        }));
    }

    private static String words(Scope scope) {
        return (scope.kind() + " " + scope.target()).strip();
    }

    private static AuditEntry.Subject subject(UUID id) {
        return new AuditEntry.Subject("answer_pause", id.toString());
    }
}
