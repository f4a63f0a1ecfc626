package vn.hoixa.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.revision.ItemActs.Change;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemActs.Writing;

/**
 * Performs the changes of {@link ItemActs} after their permission checks; joins its caller's transaction. Reasons are
 * masked.
 */
@Component
class ItemChanges {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GONE = "Nội dung này không còn đang áp dụng.";

    private final KnowledgeRows rows;
    private final ItemRows items;
    private final Revisions revisions;
    private final Audit audit;
    private final Masker masker;
    private final Clock clock;

    ItemChanges(KnowledgeRows rows, ItemRows items, Revisions revisions, Audit audit, Masker masker, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.revisions = revisions;
        this.audit = audit;
        this.masker = masker;
        this.clock = clock;
    }

    Result write(Writing writing, Officer officer) {
        rows.lock();
        var status = revisions.status(writing.slot());
        if (!status.map(ItemStatus::newest).equals(writing.base())) {
            return new Result.Overtaken();
        }
        var id = status.flatMap(ItemStatus::waiting)
                .map(ItemStatus.Mark::revision)
                .orElseGet(Revision::draw);
        items.write(id, masked(writing), officer.id());
        record(officer, "knowledge.write", writing.slot(), id, writing.why());
        return done(writing.slot(), status.flatMap(ItemStatus::inForce), Optional.of(id));
    }

    private Writing masked(Writing writing) {
        return new Writing(
                writing.slot(),
                writing.base(),
                writing.facts(),
                writing.words(),
                masked(writing.why()),
                writing.source().map(this::masked));
    }

    Result publish(List<ItemStatus.Mark> read, String why, Officer officer) {
        rows.lock();
        var versions =
                revisions.all(read.stream().map(ItemStatus.Mark::revision).toList());
        if (versions.size() != read.size() || !versions.stream().allMatch(version -> isWaiting(version, read))) {
            return new Result.Overtaken();
        }
        var hindrances = versions.stream()
                .flatMap(version -> hindrance(version.revision()).stream())
                .toList();
        if (!hindrances.isEmpty()) {
            return new Result.Refused(hindrances);
        }
        var changes = new ArrayList<Change>();
        versions.forEach(version -> changes.add(publish(version.revision(), why, officer)));
        return new Result.Done(changes);
    }

    private static boolean isWaiting(Version version, List<ItemStatus.Mark> read) {
        return version.state() == Version.State.PENDING
                && read.stream()
                        .anyMatch(mark ->
                                mark.revision().equals(version.revision().id())
                                        && mark.hash().equals(version.hash()));
    }

    private static Optional<String> hindrance(Revision revision) {
        return revision.hindrance().map(why -> revision.key() + ": " + why + ".");
    }

    private Change publish(Revision revision, String why, Officer officer) {
        var before = revisions.status(revision.slot()).flatMap(ItemStatus::inForce);
        long item = items.item(revision.slot());
        rows.publish(List.of(Publications.publication(item, revision, today())), officer.id());
        items.publishedBecause(revision.id(), masked(why));
        record(officer, "knowledge.publish", revision.slot(), revision.id(), why);
        return new Change(revision.slot(), before.map(ItemStatus.Mark::revision), Optional.of(revision.id()));
    }

    Result withdraw(Slot slot, String why, Officer officer) {
        rows.lock();
        var before = inForce(slot);
        if (before.isEmpty()) {
            return Result.refused(GONE);
        }
        if (slot.type() == ItemType.COMMUNE) {
            return Result.refused("Thông tin của xã không ngừng áp dụng được: sửa rồi áp dụng bản mới.");
        }
        var held = rows.inForce(before.get().revision()).orElseThrow();
        rows.withdraw(held, officer.id(), masked(why));
        record(officer, "knowledge.withdraw", slot, before.get().revision(), why);
        return done(slot, before, Optional.empty());
    }

    Result repeal(Slot slot, Repeal repeal, String why, Officer officer) {
        rows.lock();
        if (slot.type() != ItemType.PROCEDURE) {
            return Result.refused("Chỉ thủ tục mới bị bãi bỏ; nội dung khác thì ngừng áp dụng.");
        }
        var status = revisions.status(slot);
        if (status.isEmpty()) {
            return Result.refused("Không có thủ tục này.");
        }
        if (repeal.replacedBy().filter(code -> code.value().equals(slot.key())).isPresent()) {
            return Result.refused("Một thủ tục không thay cho chính nó.");
        }
        var before = status.flatMap(ItemStatus::inForce);
        if (before.filter(mark -> mark.state() == Version.State.REPEALED).isPresent()) {
            return Result.refused("Thủ tục này đã bãi bỏ.");
        }
        var now = repealed(before.orElseGet(status.get()::newest).revision(), repeal);
        items.insertRepealed(now, slot, masked(why), officer.id(), ReviewDay.of(now.procedure(), today()));
        record(officer, "knowledge.repeal", slot, now.id(), why);
        return done(slot, before, Optional.of(now.id()));
    }

    /** The same content, marked as repealed. */
    private Revision repealed(RevisionId id, Repeal repeal) {
        var base = revisions.find(id).orElseThrow().revision();
        Optional<String> ended = base.words().or(base::facts).map(json -> withEnd(json, repeal));
        return new Revision(
                Revision.draw(),
                base.type(),
                base.key(),
                base.words().isPresent() ? base.facts() : ended,
                base.words().isPresent() ? ended : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String withEnd(String json, Repeal repeal) {
        var sheet = (ObjectNode) JSON.readTree(json);
        var end = sheet.putObject("repeal").put("since", repeal.since().toString());
        repeal.replacedBy().ifPresent(code -> end.put("replaced_by", code.value()));
        end.put("source", repeal.source());
        return Canonical.json(sheet);
    }

    Result suspend(Slot slot, String why, Officer officer) {
        rows.lock();
        var status = revisions.status(slot);
        var before = status.flatMap(ItemStatus::inForce).filter(mark -> mark.state() == Version.State.PUBLISHED);
        if (before.isEmpty()) {
            return Result.refused(GONE);
        }
        if (slot.type() == ItemType.COMMUNE) {
            return Result.refused("Thông tin của xã không tạm dừng được: sửa rồi áp dụng bản mới.");
        }
        if (status.flatMap(ItemStatus::suspension).isPresent()) {
            return Result.refused("Nội dung này đang tạm dừng.");
        }
        items.suspend(slot, masked(why), officer.id());
        record(officer, "knowledge.suspend", slot, before.get().revision(), why);
        return done(slot, before, before.map(ItemStatus.Mark::revision));
    }

    Result resume(Slot slot, String why, Officer officer) {
        rows.lock();
        var status = revisions.status(slot);
        if (status.flatMap(ItemStatus::suspension).isEmpty()) {
            return Result.refused("Nội dung này không đang tạm dừng.");
        }
        items.resume(slot, masked(why), officer.id());
        var before = status.flatMap(ItemStatus::inForce);
        record(officer, "knowledge.resume", slot, status.get().newest().revision(), why);
        return done(slot, before, before.map(ItemStatus.Mark::revision));
    }

    private Optional<ItemStatus.Mark> inForce(Slot slot) {
        return revisions.status(slot).flatMap(ItemStatus::inForce);
    }

    private static Result done(Slot slot, Optional<ItemStatus.Mark> before, Optional<RevisionId> now) {
        return new Result.Done(List.of(new Change(slot, before.map(ItemStatus.Mark::revision), now)));
    }

    private void record(Officer officer, String act, Slot slot, RevisionId revision, String why) {
        audit.record(new AuditEntry(
                Actor.of(officer),
                act,
                new Subject("revision", revision.toString()),
                Map.of("item", slot.toString(), "why", masked(why))));
    }

    private String masked(String why) {
        return masker.mask(why.strip()).text().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
