package vn.hoixa.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Reach;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;

/**
 * Chats that officers linked to their accounts, for notices about waiting work. A chat is linked by typing a code from
 * the console in it; nothing can be decided from the chat, and it is unlinked in the console.
 */
@Component
public class Links {
    /** How long a code is valid. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    private static final int DRAWS = 20;
    private static final Duration UNTOLD_SHOWN = Duration.ofDays(7);

    private final LinkRows rows;
    private final NoticeRows notices;
    private final Addresses addresses;
    private final Channels channels;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(
            LinkRows rows,
            NoticeRows notices,
            Addresses addresses,
            Channels channels,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.addresses = addresses;
        this.channels = channels;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A code, to be shown once. */
    public record Issued(LinkCode code, Instant until) {}

    /**
     * View of a linked chat for its officer.
     *
     * @param reach whether a notice can reach it now; empty where the channel is not set up
     * @param untold notices that failed lately
     */
    public record Linked(UUID id, ChannelName channel, Instant since, Optional<Reach> reach, Optional<Untold> untold) {}

    /**
     * Notices that were given up on their way.
     *
     * @param last when the last was
     * @param why of the last, in Vietnamese
     */
    public record Untold(int number, Instant last, String why) {}

    /** A new code for this officer; the previous one becomes invalid. */
    public Issued issue(Officer to) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var now = clock.instant();
            rows.forgetCodes(to.id(), now);
            return new Issued(draw(to, now), now.plus(CODE_LASTS));
        }));
    }

    public List<Linked> of(Officer officer) {
        return rows.of(officer.id()).stream().map(this::linked).toList();
    }

    private Linked linked(Link link) {
        var now = clock.instant();
        return new Linked(
                link.id(),
                channel(link),
                link.since(),
                channels.reach(link.to(), now),
                notices.untold(link, now.minus(UNTOLD_SHOWN)));
    }

    /** An officer's linked chats. */
    public List<AddressId> chats(Officer officer) {
        return rows.of(officer.id()).stream().map(Link::to).toList();
    }

    /** Ends a link; false when the officer has no such link. */
    public boolean unlink(UUID id, Officer by) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            boolean ended = rows.end(id, by.id(), clock.instant());
            if (ended) {
                audit.record(new AuditEntry(
                        new Actor.ByOfficer(by.id()),
                        "notice.unlink",
                        new AuditEntry.Subject("officer_link", id.toString())));
            }
            return ended;
        }));
    }

    private LinkCode draw(Officer to, Instant now) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var code = LinkCode.draw(random);
            if (rows.insert(code, to.id(), now, now.plus(CODE_LASTS))) {
                return code;
            }
        }
        throw new IllegalStateException(DRAWS + " link codes in a row were taken: the source is not random");
    }

    private ChannelName channel(Link link) {
        return addresses.byChannel(List.of(link.to())).keySet().iterator().next();
    }
}
