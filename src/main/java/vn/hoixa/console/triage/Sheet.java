package vn.hoixa.console.triage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Times;
import vn.hoixa.feedback.Complaint;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Importance;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/**
 * View of a complaint with everything needed to judge it.
 *
 * @param asked the masked question
 * @param items items that may have been corrected: those the reply quoted and its procedures
 * @param settled who did what and when; empty while it is open
 */
record Sheet(
        Line line,
        String asked,
        String reply,
        String code,
        String basis,
        Fault fault,
        Importance importance,
        List<Choice> items,
        Optional<Settled> settled) {
    /**
     * An item to choose.
     *
     * @param path where it is edited
     */
    record Choice(String value, String label, String path) {}

    /** How it was settled. */
    record Settled(String what, String who, String note) {}

    static Sheet of(Complaint one, Snapshot snapshot, Officers officers, Instant now) {
        var judged = one.judgement();
        return new Sheet(
                Line.of(one, now),
                one.told().asked().value(),
                one.reply().body(),
                one.reply().verification().toString(),
                basis(one),
                judged.map(Complaint.Judgement::fault).orElse(one.chosen()),
                judged.map(Complaint.Judgement::importance).orElse(Importance.USUAL),
                items(one, snapshot),
                one.outcome()
                        .map(outcome -> new Settled(
                                Done.of(outcome.remedy()),
                                name(outcome.by(), officers) + ", " + Times.moment(outcome.at(), now),
                                outcome.remedy().note())));
    }

    static String name(OfficerId id, Officers officers) {
        return officers.find(id).map(Officer::name).orElse("Người dùng đã xóa");
    }

    private static String basis(Complaint one) {
        return switch (one.reply().basis()) {
            case vn.hoixa.review.Basis.Published _ -> "thủ tục, nội dung đang áp dụng";
            case vn.hoixa.review.Basis.Standing _ -> "lời soạn sẵn";
            case vn.hoixa.review.Basis.Approved approved -> "cán bộ duyệt: " + approved.office();
        };
    }

    private static List<Choice> items(Complaint one, Snapshot snapshot) {
        var slots = new LinkedHashMap<Slot, Choice>();
        Stream.concat(
                        one.told().about().procedures().stream()
                                .map(named -> new Slot(
                                        ItemType.PROCEDURE, named.code().value())),
                        one.quoted().stream())
                .forEach(slot -> slots.putIfAbsent(slot, choice(slot, snapshot)));
        return List.copyOf(slots.values());
    }

    private static Choice choice(Slot slot, Snapshot snapshot) {
        String kind = slot.type().label();
        String name = name(slot, snapshot).map(Passage::text).orElse(slot.key());
        return new Choice(
                slot.type().id() + ":" + slot.key(),
                kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1) + ": " + name,
                ConsolePaths.ITEMS + "/" + slot.type().id() + "/" + slot.key());
    }

    private static Optional<Passage> name(Slot slot, Snapshot snapshot) {
        return switch (slot.type()) {
            case PROCEDURE ->
                ProcedureCode.of(slot.key()).flatMap(snapshot::procedure).map(one -> one.shortName());
            case ANSWER -> snapshot.answer(slot.key()).map(one -> one.title());
            case TOPIC -> snapshot.topic(slot.key()).map(one -> one.topic());
            case EVENT -> snapshot.lifeEvent(slot.key()).map(one -> one.title());
            case RULE, COMMUNE -> Optional.empty();
        };
    }
}
