package vn.hoixa.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Completeness;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Term;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Settings;
import vn.hoixa.review.Approvals.Approving;

/** Texts that the police approve in advance for the night: the exact words of a template, nothing else. */
@Component
public class Preapprovals {
    private final TransactionOperations transaction;
    private final PreapprovalRows rows;
    private final Templates templates;
    private final Gate gate;
    private final Settings settings;
    private final Audit audit;

    Preapprovals(
            TransactionOperations transaction,
            PreapprovalRows rows,
            Templates templates,
            Gate gate,
            Settings settings,
            Audit audit) {
        this.transaction = transaction;
        this.rows = rows;
        this.templates = templates;
        this.gate = gate;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * An order to pre-approve a text.
     *
     * @param template the id of a template whose source is named
     * @param area the villages it may be sent to
     * @param sendsAWeek 1 to 7, in one village
     * @param lastDay the last day on which it may be sent, at most {@value Term#LONGEST_DAYS} days from today; a text
     *     that waits for the morning is valid one day longer
     */
    public record Order(String template, Area area, int sendsAWeek, LocalDate lastDay) {}

    /** Result of an act. */
    public sealed interface Result {
        record Done(long id) implements Result {}

        /** The reason is in Vietnamese. */
        record Refused(String reason) implements Result {}
    }

    public Result approve(Officer by, Order order, LocalDate today) {
        if (Rights.mayApproveBeforehand(by) instanceof Permission.Refused(String reason)) {
            return new Result.Refused(reason);
        }
        return Objects.requireNonNull(transaction.execute(_ -> templates
                .find(order.template)
                .map(template -> approve(by, order, template, today))
                .orElseGet(() -> new Result.Refused("Không có mẫu này."))));
    }

    /** Revokes a pre-approval; what was sent stays sent. */
    public Result revoke(long id, Officer by, String reason) {
        String why = gate.masked(reason);
        if (Rights.mayApproveBeforehand(by) instanceof Permission.Refused(String refusal)) {
            return new Result.Refused(refusal);
        }
        if (why.isEmpty()) {
            return new Result.Refused("Phải ghi lý do thôi duyệt sẵn.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> rows.hold(id)
                .filter(held -> held.revoked().isEmpty())
                .<Result>map(_ -> {
                    rows.revoke(id, by, why);
                    record(id, "preapproval.revoke", by, Map.of("reason", why));
                    return new Result.Done(id);
                })
                .orElseGet(() -> new Result.Refused("Đã thôi duyệt sẵn trước đó."))));
    }

    /** All pre-approvals, newest first. */
    public List<Preapproval> all() {
        return rows.all();
    }

    public List<Preapproval> inForce(LocalDate today) {
        return rows.all().stream().filter(one -> one.holdsOn(today)).toList();
    }

    /** The exact text that is sent. */
    public String text(Preapproval preapproval) {
        return gate.text(preapproval.text()).body();
    }

    private Result approve(Officer by, Order order, Template template, LocalDate today) {
        var problem = problem(order, template, today);
        if (problem.isPresent()) {
            return new Result.Refused(problem.get());
        }
        var content = content(order, template, today);
        return switch (gate.approve(by, content)) {
            case Approving.Cleared cleared -> {
                var text = gate.store(cleared.text());
                long id = rows.insert(order, content, by, new WarningRows.Cleared(cleared.approval(), text.id()));
                record(id, "preapproval.approve", by, Map.of("template", template.id()));
                yield new Result.Done(id);
            }
            case Approving.NotAllowed(String reason) -> new Result.Refused(reason);
            case Approving.PersonalData _ -> new Result.Refused("Mẫu có thông tin riêng.");
            case Approving.Malformed(String reason) -> new Result.Refused(reason);
        };
    }

    private Optional<String> problem(Order order, Template template, LocalDate today) {
        if (order.sendsAWeek < 1 || order.sendsAWeek > 7) {
            return Optional.of("Số lần gửi một tuần từ 1 đến 7.");
        }
        if (order.lastDay.isBefore(today) || order.lastDay.isAfter(today.plusDays(Term.LONGEST_DAYS))) {
            return Optional.of("Ngày cuối từ hôm nay đến " + Term.LONGEST_DAYS + " ngày nữa.");
        }
        return Completeness.missing(content(order, template, today), today).stream()
                .findFirst();
    }

    /** The template's exact words; only area and dates are chosen. */
    private Content content(Order order, Template template, LocalDate today) {
        return template.on(today).with(order.area).with(new Term(today, until(order, template, today)));
    }

    /**
     * The last day of validity: a text that waits for the morning after its last evening still has to be valid then.
     */
    private LocalDate until(Order order, Template template, LocalDate today) {
        boolean waits = Night.of(settings).holds(template.severity());
        var longest = today.plusDays(Term.LONGEST_DAYS);
        return waits && order.lastDay.isBefore(longest) ? order.lastDay.plusDays(1) : order.lastDay;
    }

    private void record(long id, String act, Officer by, Map<String, String> details) {
        audit.record(
                new AuditEntry(Actor.of(by), act, new AuditEntry.Subject("preapproval", Long.toString(id)), details));
    }
}
