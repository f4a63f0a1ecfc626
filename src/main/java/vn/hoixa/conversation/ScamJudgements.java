package vn.hoixa.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;
import vn.hoixa.question.Acted;
import vn.hoixa.question.QuestionState;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;
import vn.hoixa.scam.Judgement;
import vn.hoixa.scam.KnownItems;
import vn.hoixa.scam.ScamReports;

/**
 * The police's judgements of reported messages. In one transaction the text is cleared, everybody who sent such a
 * message gets it, the judgement is stored, and the marks of a fraud become known for the next report.
 */
@Component
public class ScamJudgements {
    private final ScamReports reports;
    private final KnownItems known;
    private final Approvals approvals;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Knowledge knowledge;
    private final Office office;

    /** What an officer's act needs besides its subject. */
    @Component
    record Office(Audit audit, Masker masker, Clock clock) {}

    ScamJudgements(
            ScamReports reports,
            KnownItems known,
            Approvals approvals,
            ClearedTexts texts,
            Deliveries deliveries,
            Knowledge knowledge,
            Office office) {
        this.reports = reports;
        this.known = known;
        this.approvals = approvals;
        this.texts = texts;
        this.deliveries = deliveries;
        this.knowledge = knowledge;
        this.office = office;
    }

    /**
     * A judgement, its reason, and the text for the senders.
     *
     * @param known keyed marks of the numbers, accounts and links to record as fraudulent; others are left out
     */
    public record Judging(Judgement what, String reason, String words, Set<String> known) {
        public Judging {
            known = Set.copyOf(known);
        }
    }

    /** Judges a group that has no judgement yet. */
    @Transactional
    public Acted judge(UUID group, Officer by, Judging judging) {
        return decide(
                group,
                by,
                judging,
                new Deciding("scam.judge", reason -> reports.judge(group, by, judging.what, reason)));
    }

    /**
     * Replaces the judgement of a group: the marks recorded by the earlier one are removed, and the senders are told
     * the new one.
     *
     * @param standing when the judgement that is replaced was given
     */
    @Transactional
    public Acted revise(UUID group, Officer by, Judging judging, Instant standing) {
        return decide(group, by, judging, new Deciding("scam.revise", reason -> {
            boolean replaced = reports.revise(group, by, judging.what, reason, standing);
            if (replaced) known.withdraw(KnownItems.Origin.JUDGEMENT, group.toString());
            return replaced;
        }));
    }

    /** The audit act of a judgement, and its update, which is false when somebody was first. */
    private record Deciding(String act, Predicate<String> write) {}

    private Acted decide(UUID group, Officer by, Judging judging, Deciding deciding) {
        if (!by.has(Role.POLICE)) return new Acted.NotAllowed("Chỉ Công an xã đánh giá phản ánh nghi lừa đảo.");
        String reason = office.masker.mask(judging.reason).text().value().strip();
        if (reason.isEmpty()) return new Acted.Incomplete(List.of("Phải ghi lý do."));
        if (!reports.exists(group)) return new Acted.Unknown();
        if (!deciding.write.test(reason)) {
            return new Acted.Incomplete(List.of("Phản ánh này vừa có người đánh giá. Xin tải lại trang."));
        }
        var acted = tell(group, by, judging);
        if (acted instanceof Acted.Done) {
            remember(group, judging);
            office.audit.record(new AuditEntry(
                    Actor.of(by),
                    deciding.act,
                    new AuditEntry.Subject("scam_group", group.toString()),
                    Map.of("judgement", judging.what.name(), "reason", reason)));
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return acted;
    }

    private Acted tell(UUID group, Officer by, Judging judging) {
        List<AddressId> senders = reports.senders(group);
        if (senders.isEmpty()) return new Acted.Done(QuestionState.CLOSED, Optional.empty(), 0);
        var request = new Approvals.Request(
                new Matter.OfPolice(),
                Approvals.Wording.of(judging.words),
                Audience.OPEN,
                StandingReply.SCAM_JUDGED,
                List.of());
        return switch (approvals.approve(by, request)) {
            case Approving.Cleared cleared -> {
                var text = texts.store(cleared.text());
                senders.forEach(each -> deliveries.enqueue(each, text));
                yield new Acted.Done(QuestionState.ANSWERED, Optional.of(text), senders.size());
            }
            case Approving.NotAllowed(String why) -> new Acted.NotAllowed(why);
            case Approving.PersonalData(var inspection) ->
                new Acted.PersonalData(inspection.text(), inspection.findings());
            case Approving.Malformed(String why) -> new Acted.Incomplete(List.of(why));
        };
    }

    private void remember(UUID group, Judging judging) {
        if (!judging.what.makesKnown()) return;
        String unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("xã");
        var source = new KnownItems.Source(
                "Công an " + unit,
                LocalDate.ofInstant(office.clock.instant(), WorkingCalendar.ZONE),
                Optional.empty(),
                KnownItems.Origin.JUDGEMENT,
                group.toString());
        reports.known(group).forEach(message -> known.add(message.naming(judging.known), source));
    }
}
