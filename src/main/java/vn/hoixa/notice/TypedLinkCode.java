package vn.hoixa.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.WholeMessage;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.OfficerId;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;

/**
 * Links the chat in which a code is typed. A web conversation cannot be linked, since a closed page cannot be notified.
 * Guessing is hopeless while a chat may send 20 messages in ten minutes and a code is one of 100 million.
 */
@Component
class TypedLinkCode implements WholeMessage {
    private final LinkRows rows;
    private final Addresses addresses;
    private final Audit audit;

    TypedLinkCode(LinkRows rows, Addresses addresses, Audit audit) {
        this.rows = rows;
        this.addresses = addresses;
        this.audit = audit;
    }

    @Override
    public Optional<ClearedText> take(String typed, Command.Call call) {
        return LinkCode.typed(typed)
                .map(code -> call.reply().say(answer(code, call)).clear());
    }

    private StandingReply answer(LinkCode code, Command.Call call) {
        if (addresses.byChannel(List.of(call.from())).containsKey(ChannelName.WEB)) {
            return StandingReply.LINK_ELSEWHERE;
        }
        return rows.use(code, call.at()).map(officer -> linked(officer, call)).orElse(StandingReply.LINK_UNKNOWN);
    }

    private StandingReply linked(OfficerId officer, Command.Call call) {
        var link = new Link(UUID.randomUUID(), officer, call.from(), call.at());
        rows.insert(link);
        audit.record(new AuditEntry(
                new Actor.ByOfficer(officer),
                "notice.link",
                new AuditEntry.Subject("officer_link", link.id().toString())));
        return StandingReply.LINK_DONE;
    }
}
