package vn.hoixa.channel.zalo;

import tools.jackson.databind.JsonNode;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.review.OptionId;

/** Takes in what a webhook brings: first whether it is Zalo's, then what it says. */
final class Webhooks {
    private final ZaloSettings settings;
    private final ChannelDecisions decisions;
    private final Signatures signatures;
    private final EventReader reader;
    private final Sights sights;
    private final Followers followers;
    private final Conversations conversations;

    /** What became of a webhook. */
    enum Taken {
        /** Committed, or nothing to do. */
        ACCEPTED,
        /** The channel is not open, or has no settings. */
        CLOSED,
        NOT_ZALO,
        /** Could not be committed: to be brought again. */
        NOT_NOW
    }

    Webhooks(
            ZaloSettings settings,
            ChannelDecisions decisions,
            EventReader reader,
            Sights sights,
            Followers followers,
            Conversations conversations) {
        this.settings = settings;
        this.decisions = decisions;
        this.signatures = new Signatures(settings);
        this.reader = reader;
        this.sights = sights;
        this.followers = followers;
        this.conversations = conversations;
    }

    /** @param raw the body as it came, which is what is signed */
    Taken take(byte[] raw, JsonNode body, String signature) {
        if (settings.isGiven() && isConsoleCheck(body, signature)) {
            return Taken.ACCEPTED;
        }
        if (!settings.isGiven() || !decisions.isOpen(ChannelName.ZALO)) {
            return Taken.CLOSED;
        }
        var form = signatures.formOf(signature, raw, body.path("timestamp").asString(""));
        if (form.isEmpty()) {
            sights.wronglySigned();
            return Taken.NOT_ZALO;
        }
        sights.signed(form.get());
        return take(reader.read(body));
    }

    /** Zalo's console tries the address with an unsigned {@code {}}, before it may bring anything. */
    private static boolean isConsoleCheck(JsonNode body, String signature) {
        return signature.isEmpty() && body.isObject() && body.isEmpty();
    }

    private Taken take(Event event) {
        return switch (event) {
            case Event.Nothing _ -> Taken.ACCEPTED;
            case Event.Followed followed -> {
                followers.heard(followed);
                yield Taken.ACCEPTED;
            }
            case Event.Said said -> conversations.receive(inbound(said)).isAccepted() ? Taken.ACCEPTED : Taken.NOT_NOW;
        };
    }

    private Inbound inbound(Event.Said said) {
        return switch (Recipient.of(said.from())) {
            case Recipient.Citizen _ -> message(said);
            case Recipient.Group _ -> message(said).inGroup(settings.chat());
        };
    }

    /** A button comes back as a message whose text is the option's id. */
    private static Inbound message(Event.Said said) {
        var from = new ChannelUser(ChannelName.ZALO, said.from());
        var choice = OptionId.parse(said.text().strip());
        if (choice.isPresent() && said.carried().isEmpty()) {
            return Inbound.chosen(from, said.messageId(), choice.get());
        }
        var typed = Inbound.typed(from, said.messageId(), said.text()).as(said.how());
        return said.carried().map(typed::with).orElse(typed);
    }
}
