package vn.hoixa.revision;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.procedure.Repeal;

/**
 * Acts of officers on items: write, publish, withdraw, repeal, suspend. Each is one transaction, recorded with its
 * officer and a reason; a refusal is a value with its reason in Vietnamese.
 */
@Component
public class ItemActs {
    private final ItemChanges changes;
    private final TransactionOperations transactions;

    ItemActs(ItemChanges changes, TransactionOperations transactions) {
        this.changes = changes;
        this.transactions = transactions;
    }

    /** Result of an act. */
    public sealed interface Result {
        /** Done, in one transaction. */
        record Done(List<Change> changes) implements Result {
            public Done {
                changes = List.copyOf(changes);
            }
        }

        record NotAllowed(String reason) implements Result {}

        /** It cannot be done as it stands. */
        record Refused(List<String> reasons) implements Result {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** Somebody changed the item since the officer looked at it. */
        record Overtaken() implements Result {}

        static Result refused(String reason) {
            return new Refused(List.of(reason));
        }
    }

    /**
     * What an act changed for one item. A text that quotes {@code before} is no longer in force.
     *
     * @param before the revision that was in force
     * @param now the revision now in force, or the pending one when the item was only written
     */
    public record Change(Slot slot, Optional<RevisionId> before, Optional<RevisionId> now) {}

    /**
     * New content for an item.
     *
     * @param base the content that the officer started from; empty for a new item
     * @param facts the portal's part, unchanged; of a procedure only
     * @param words the sheet, in the form of {@code knowledge-base/}, checked
     * @param why the officer's reason
     * @param source the source of changed facts
     */
    public record Writing(
            Slot slot,
            Optional<ItemStatus.Mark> base,
            Optional<String> facts,
            String words,
            String why,
            Optional<String> source) {}

    /** Stores new content as the item's pending revision; the published one stays in force. */
    public Result write(Writing writing, Officer officer) {
        return act(officer, writing.why(), () -> changes.write(writing, officer));
    }

    /** Publishes pending revisions as the officer read them, as one act. */
    public Result publish(List<ItemStatus.Mark> read, String why, Officer officer) {
        return act(officer, why, () -> changes.publish(read, why, officer));
    }

    /** Takes an item out of force ("ngừng áp dụng"). */
    public Result withdraw(Slot slot, String why, Officer officer) {
        return act(officer, why, () -> changes.withdraw(slot, why, officer));
    }

    /** Marks a procedure as repealed ("bãi bỏ"), with its replacement. */
    public Result repeal(Slot slot, Repeal repeal, String why, Officer officer) {
        return act(officer, why, () -> changes.repeal(slot, repeal, why, officer));
    }

    /** Takes an item out of automatic answering until it is resumed ("tạm dừng"); seen by every process within a second. */
    public Result suspend(Slot slot, String why, Officer officer) {
        return act(officer, why, () -> changes.suspend(slot, why, officer));
    }

    public Result resume(Slot slot, String why, Officer officer) {
        return act(officer, why, () -> changes.resume(slot, why, officer));
    }

    private Result act(Officer officer, String why, Supplier<Result> change) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            return new Result.NotAllowed(reason);
        }
        if (why.isBlank()) {
            return Result.refused("Phải ghi lý do.");
        }
        return transactions.execute(status -> {
            var result = change.get();
            if (!(result instanceof Result.Done)) {
                status.setRollbackOnly();
            }
            return result;
        });
    }
}
