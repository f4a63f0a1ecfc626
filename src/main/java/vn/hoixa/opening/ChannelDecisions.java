package vn.hoixa.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;

/**
 * Opens and closes channels to citizens by recorded decision. The commune's own page is always open; any other channel
 * only while the office's decision about it is recorded, never in a demonstration, and not before the commune has
 * written its own information in the place of the shipped sample.
 */
@Component
public class ChannelDecisions {
    private static final int LONGEST = 200;

    private final DecisionRows rows;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Readiness readiness;
    /** The last known state of each channel, used while the database is unreachable. */
    private final Map<ChannelName, Boolean> known = new ConcurrentHashMap<>();

    ChannelDecisions(
            DecisionRows rows, Audit audit, TransactionOperations transaction, Clock clock, Readiness readiness) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.readiness = readiness;
    }

    /**
     * Whether citizens may be served on a channel now; whether the channel is configured is checked by the channel
     * itself. Asks the database each time, so that a closed channel is closed at once on every replica; while the
     * database is unreachable, the last known state counts, so that calls for help are still answered.
     */
    public boolean isOpen(ChannelName channel) {
        return channel == ChannelName.WEB || (!readiness.isDemonstration() && isInForce(channel));
    }

    private boolean isInForce(ChannelName channel) {
        try {
            boolean isInForce = rows.isInForce(channel);
            known.put(channel, isInForce);
            return isInForce;
        } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            return Optional.ofNullable(known.get(channel)).orElseThrow(() -> e);
        }
    }

    /** Every decision ever recorded, the latest first. */
    public List<ChannelDecision> all() {
        return rows.all();
    }

    /** Records the office's decision: from now on the channel is open. */
    public Deciding open(Officer by, ChannelName channel, ChannelDecision.Paper paper) {
        var tidy = new ChannelDecision.Paper(
                paper.number().strip(), paper.date(), paper.signer().strip());
        var refused = refusal(by, channel, tidy);
        if (!refused.isEmpty()) {
            return new Deciding.Refused(refused);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            var id = UUID.randomUUID();
            if (!rows.insert(id, channel, tidy, by)) {
                return new Deciding.Refused("Kênh này đã có quyết định đang có hiệu lực.");
            }
            record(by, "channel.open", channel, Map.of("decision", id.toString(), "number", tidy.number()));
            return new Deciding.Done();
        }));
    }

    /** Revokes a decision: the channel is closed at once. */
    public Deciding revoke(Officer by, ChannelDecision decision, String reason) {
        if (!by.has(Role.ADMIN)) {
            return new Deciding.Refused(ONLY_ADMIN);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Deciding.Refused("Xin ghi lý do, không quá " + LONGEST + " chữ cái.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!rows.revoke(decision.id(), by, reason.strip())) {
                return new Deciding.Refused("Quyết định này đã được thu hồi trước đó.");
            }
            record(
                    by,
                    "channel.close",
                    decision.channel(),
                    Map.of("decision", decision.id().toString()));
            return new Deciding.Done();
        }));
    }

    private static final String ONLY_ADMIN = "Chỉ người quản trị mở, đóng được kênh.";

    private String refusal(Officer by, ChannelName channel, ChannelDecision.Paper paper) {
        if (!by.has(Role.ADMIN)) {
            return ONLY_ADMIN;
        }
        var hindrance = readiness.hindrance();
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (channel == ChannelName.WEB) {
            return "Trang web của xã luôn mở.";
        }
        if (isBad(paper.number()) || isBad(paper.signer())) {
            return "Xin ghi số quyết định và người ký, mỗi mục không quá " + LONGEST + " chữ cái.";
        }
        return paper.date().isAfter(LocalDate.now(clock.withZone(WorkingCalendar.ZONE))) ? "Ngày ký chưa tới." : "";
    }

    private static boolean isBad(String words) {
        return words.isEmpty() || words.length() > LONGEST;
    }

    private void record(Officer by, String act, ChannelName channel, Map<String, String> details) {
        audit.record(new AuditEntry(Actor.of(by), act, new AuditEntry.Subject("channel", channel.name()), details));
    }
}
