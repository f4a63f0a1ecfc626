package vn.hoixa.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Corrections.Reach;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Urgency;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Desks;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;

/** Sends a correction: clears the officer's words, stores the text, creates deliveries, writes the audit. */
@Component
class Sending {
    /**
     * Up to this many recipients get it in their conversations, like an officer's answer; for more it is a broadcast.
     */
    static final int FEW = 20;

    private final Gate gate;
    private final Road road;
    private final Audit audit;
    private final Masker masker;

    Sending(Gate gate, Road road, Audit audit, Masker masker) {
        this.gate = gate;
        this.road = road;
        this.audit = audit;
        this.masker = masker;
    }

    /** Clears words about an item, according to whose business it is. */
    @Component
    static class Gate {
        private final Approvals approvals;
        private final Desks desks;
        private final Knowledge knowledge;
        private final Clock clock;

        Gate(Approvals approvals, Desks desks, Knowledge knowledge, Clock clock) {
            this.approvals = approvals;
            this.desks = desks;
            this.knowledge = knowledge;
            this.clock = clock;
        }

        Permission mayDecide(Affected affected, Officer by) {
            return by.mayReview(matter(affected), LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        }

        Approvals.Request request(Affected affected, Approvals.Wording wording) {
            return new Approvals.Request(matter(affected), wording, Audience.OPEN, StandingReply.CORRECTION, List.of());
        }

        private Matter matter(Affected affected) {
            return ProcedureCode.of(affected.slot().key())
                    .flatMap(knowledge.snapshot()::procedure)
                    .map(desks::matterOf)
                    .orElseGet(() -> affected.field().isBlank()
                            ? new Matter.OfReception()
                            : new Matter.OfField(affected.field()));
        }
    }

    /** Stores texts and delivers them to addresses. */
    @Component
    static class Road {
        private final ClearedTexts texts;
        private final Deliveries deliveries;
        private final Broadcasts broadcasts;
        private final Addresses addresses;

        Road(ClearedTexts texts, Deliveries deliveries, Broadcasts broadcasts, Addresses addresses) {
            this.texts = texts;
            this.deliveries = deliveries;
            this.broadcasts = broadcasts;
            this.addresses = addresses;
        }
    }

    Reach reach(Set<AddressId> to) {
        return new Reach(to.size(), road.addresses.byChannel(to));
    }

    Permission mayDecide(Affected affected, Officer by) {
        return gate.mayDecide(affected, by);
    }

    Approvals.Preview preview(Affected affected, Officer by, Approvals.Wording wording) {
        return gate.approvals.preview(by, gate.request(affected, wording));
    }

    Approving approve(Affected affected, Officer by, Approvals.Wording wording) {
        return gate.approvals.approve(by, gate.request(affected, wording));
    }

    ClearedText store(ClearedText text) {
        return road.texts.store(text);
    }

    /** Queues a stored text for delivery. To many it is a broadcast under the correction's own id. */
    void enqueue(UUID correction, Set<AddressId> to, ClearedText text) {
        if (to.size() <= FEW) {
            road.deliveries.enqueueAll(to, text);
            return;
        }
        road.deliveries.broadcast(new BroadcastId(correction), to, text, Urgency.ORDINARY, Optional.empty());
    }

    /** Cancels the deliveries of an earlier correction that are not sent yet, since its text no longer holds. */
    void stop(UUID correction, Officer by) {
        road.broadcasts.cancel(
                new BroadcastId(correction), Actor.of(by), "Nội dung đã thay đổi lần nữa, có đính chính mới.");
    }

    /** Progress of a correction to many; empty for one to few. */
    Optional<Broadcasts.Progress> progress(UUID correction) {
        return road.broadcasts.progress(new BroadcastId(correction));
    }

    String masked(String note) {
        return masker.mask(note).text().value().strip();
    }

    void record(Officer by, String act, Affected affected, Map<String, String> details) {
        var subject = new AuditEntry.Subject(
                affected.slot().type().id(), affected.slot().key());
        audit.record(new AuditEntry(Actor.of(by), act, subject, details));
    }
}
