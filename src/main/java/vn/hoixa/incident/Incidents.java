package vn.hoixa.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.privacy.Masker;

/**
 * The register of incidents: who may write into it, and by which rules. All texts are masked before they are stored.
 */
@Component
public class Incidents {
    /** Roles that may record an incident and its steps: whoever notices one can record it. */
    public static final Set<Role> MAY_RECORD =
            EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN);

    /** Roles that may record the notice to an authority and close an incident. */
    public static final Set<Role> MAY_SETTLE = EnumSet.of(Role.POLICE, Role.LEADER);

    private static final int LONGEST = 2_000;
    private static final Duration OLDEST = Duration.ofDays(366);

    private final IncidentRows rows;
    private final Masker masker;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Incidents(IncidentRows rows, Masker masker, Audit audit, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.masker = masker;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public static boolean maySettle(Officer officer) {
        return MAY_SETTLE.stream().anyMatch(officer::has);
    }

    /** Open ones first, then the latest first. */
    public List<Incident> all(int most) {
        return rows.all(most);
    }

    public Optional<Incident> find(UUID id) {
        return rows.find(id);
    }

    /** Open incidents whose notice to an authority is still due, earliest deadline first. */
    public List<Incident> awaitingNotice() {
        return rows.awaitingNotice();
    }

    /** Records an incident. */
    public Entry record(Officer by, Incident.Report report) {
        var refused = refusal(by, MAY_RECORD)
                .or(() -> fault("Chuyện gì đã xảy ra", report.what()))
                .or(() -> fault("Ai bị ảnh hưởng", report.affected()))
                .or(() -> fault("Lúc phát hiện", report.noticed()));
        if (refused.isPresent()) {
            return new Entry.Refused(refused.get());
        }
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            rows.insert(
                    id,
                    new Incident.Report(
                            report.kind(),
                            report.concern(),
                            report.noticed(),
                            masked(report.what()),
                            masked(report.affected())),
                    by.id());
            audit(by, "incident.record", id, Map.of("kind", report.kind().id()));
        });
        return new Entry.Done(id);
    }

    /** Adds a measure that was taken. */
    public Entry step(Officer by, UUID id, String done) {
        return refusal(by, MAY_RECORD)
                .or(() -> fault("Việc đã làm", done))
                .<Entry>map(Entry.Refused::new)
                .orElseGet(() -> on(id, this::closed, incident -> {
                    rows.step(id, by.id(), masked(done));
                    audit(by, "incident.step", id, Map.of());
                }));
    }

    /** Records that the competent authority was told. */
    public Entry tell(Officer by, UUID id, Incident.Told told) {
        return refusal(by, MAY_SETTLE)
                .or(() -> fault("Đã báo cơ quan nào", told.whom()))
                .or(() -> fault("Báo lúc", told.at()))
                .<Entry>map(Entry.Refused::new)
                .orElseGet(() -> on(id, incident -> untold(incident, told.at()), _ -> {
                    rows.tell(id, new Incident.Told(told.at(), masked(told.whom())));
                    audit(by, "incident.tell", id, Map.of("at", told.at().toString()));
                }));
    }

    /** Closes an incident; one with personal data only after the authority was told. */
    public Entry close(Officer by, UUID id, String conclusion) {
        return refusal(by, MAY_SETTLE)
                .or(() -> fault("Kết luận", conclusion))
                .<Entry>map(Entry.Refused::new)
                .orElseGet(() -> on(id, this::unready, _ -> {
                    rows.close(id, by.id(), masked(conclusion));
                    audit(by, "incident.close", id, Map.of());
                }));
    }

    private Entry on(UUID id, Function<Incident, Optional<String>> rule, Consumer<Incident> act) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var held = rows.hold(id);
            if (held.isEmpty()) {
                return new Entry.Unknown();
            }
            var refused = rule.apply(held.get());
            if (refused.isPresent()) {
                return new Entry.Refused(refused.get());
            }
            act.accept(held.get());
            return new Entry.Done(id);
        }));
    }

    private Optional<String> closed(Incident incident) {
        return incident.isOpen() ? Optional.empty() : Optional.of("Sự cố này đã kết thúc trước đó.");
    }

    private Optional<String> untold(Incident incident, Instant at) {
        if (incident.noticeDue().isEmpty()) {
            return Optional.of("Sự cố này không liên quan dữ liệu cá nhân, không có hạn báo.");
        }
        if (incident.told().isPresent()) {
            return Optional.of("Việc báo cơ quan có thẩm quyền đã ghi trước đó.");
        }
        return at.isBefore(incident.report().noticed())
                ? Optional.of("Báo lúc: không thể trước lúc phát hiện.")
                : Optional.empty();
    }

    private Optional<String> unready(Incident incident) {
        return closed(incident)
                .or(() -> incident.awaitsNotice()
                        ? Optional.of(
                                "Sự cố liên quan dữ liệu cá nhân: ghi đã báo cơ quan có thẩm quyền rồi mới kết thúc.")
                        : Optional.empty());
    }

    private static Optional<String> refusal(Officer by, Set<Role> roles) {
        return roles.stream().anyMatch(by::has)
                ? Optional.empty()
                : Optional.of(
                        roles.equals(MAY_SETTLE)
                                ? "Việc này của Công an xã hoặc lãnh đạo."
                                : "Việc này của người trong cơ quan, không phải cộng tác viên thôn.");
    }

    private static Optional<String> fault(String field, String text) {
        if (text.isBlank()) {
            return Optional.of(field + ": xin ghi vài lời.");
        }
        return text.length() > LONGEST
                ? Optional.of(field + ": dài " + text.length() + " chữ cái, nhiều nhất " + LONGEST + ".")
                : Optional.empty();
    }

    private Optional<String> fault(String field, Instant at) {
        var now = clock.instant();
        if (at.isAfter(now)) {
            return Optional.of(field + ": giờ này chưa tới.");
        }
        return at.isBefore(now.minus(OLDEST))
                ? Optional.of(field + ": quá một năm trước, xin xem lại ngày.")
                : Optional.empty();
    }

    private String masked(String text) {
        return masker.mask(text.strip()).text().value();
    }

    private void audit(Officer by, String act, UUID id, Map<String, String> details) {
        audit.record(new AuditEntry(Actor.of(by), act, new AuditEntry.Subject("incident", id.toString()), details));
    }
}
