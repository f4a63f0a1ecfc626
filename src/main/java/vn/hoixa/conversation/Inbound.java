package vn.hoixa.conversation;

import java.net.URI;
import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/**
 * One unmasked message as a channel delivers it. It is passed no further than {@link Conversations}.
 *
 * @param messageId the channel's or the client's own id: the same message is not taken twice
 * @param raw what was typed, or the caption of what is carried; not looked at when there is a choice
 * @param choice the button that was pressed, or the command that was given
 * @param attachment what it carries besides words
 * @param aside for a message in a group, the link to a private chat with the assistant; empty in a private chat
 */
public record Inbound(
        ChannelUser from,
        Optional<String> messageId,
        String raw,
        Optional<OptionId> choice,
        Provenance provenance,
        Optional<Attachment> attachment,
        Edition edition,
        Optional<URI> aside) {

    /** Whether a message is new or was edited after it was sent, as the channel reports. */
    public enum Edition {
        FIRST,
        /** Edited under its old id: processed again only when its words are new. */
        EDITED
    }

    /** Words typed by the citizen. */
    public static Inbound typed(ChannelUser from, Optional<String> messageId, String raw) {
        return new Inbound(
                from,
                messageId,
                raw,
                Optional.empty(),
                Provenance.TYPED,
                Optional.empty(),
                Edition.FIRST,
                Optional.empty());
    }

    /** A pressed button, or a command such as {@code k:start}. */
    public static Inbound chosen(ChannelUser from, Optional<String> messageId, OptionId choice) {
        return new Inbound(
                from,
                messageId,
                "",
                Optional.of(choice),
                Provenance.TYPED,
                Optional.empty(),
                Edition.FIRST,
                Optional.empty());
    }

    /** The same message with this provenance. */
    public Inbound as(Provenance how) {
        return new Inbound(from, messageId, raw, choice, how, attachment, edition, aside);
    }

    /** The same message with an attachment. */
    public Inbound with(Attachment what) {
        return new Inbound(from, messageId, raw, choice, provenance, Optional.of(what), edition, aside);
    }

    /** The same message as an edited one. */
    public Inbound edited() {
        return new Inbound(from, messageId, raw, choice, provenance, attachment, Edition.EDITED, aside);
    }

    /** The same message as one in a group. */
    public Inbound inGroup(URI alone) {
        return new Inbound(from, messageId, raw, choice, provenance, attachment, edition, Optional.of(alone));
    }

    /** Redacted: it holds somebody's words. */
    @Override
    public String toString() {
        return "Inbound[redacted]";
    }
}
