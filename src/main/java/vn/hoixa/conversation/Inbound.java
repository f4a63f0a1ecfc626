package vn.hoixa.conversation;

import java.net.URI;
import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/**
 * One message as a channel hands it over, not yet masked. It goes no further than {@link Conversations}.
 *
 * @param messageId the channel's or the client's own id: the same message is not taken twice
 * @param raw what was typed, or the caption of what is carried; not looked at when there is a choice
 * @param choice the button that was pressed, or the command that was given
 * @param attachment what it carries besides words
 * @param aside of a message in a group, where its sender can write to us alone; empty where nobody else reads
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

    /** Whether a message comes for the first time or was changed after it was sent, as a channel says. */
    public enum Edition {
        FIRST,
        /** Under the id it had: taken in again only when its words are new. */
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

    /** A button, or a command such as {@code k:start}. */
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

    /** The same message, which came into being so. */
    public Inbound as(Provenance how) {
        return new Inbound(from, messageId, raw, choice, how, attachment, edition, aside);
    }

    /** The same message carrying something. */
    public Inbound with(Attachment what) {
        return new Inbound(from, messageId, raw, choice, provenance, Optional.of(what), edition, aside);
    }

    /** The same message, changed after it was sent. */
    public Inbound edited() {
        return new Inbound(from, messageId, raw, choice, provenance, attachment, Edition.EDITED, aside);
    }

    /** The same message, said where others read it and its reply. */
    public Inbound inGroup(URI alone) {
        return new Inbound(from, messageId, raw, choice, provenance, attachment, edition, Optional.of(alone));
    }

    /** Redacted: it holds somebody's words. */
    @Override
    public String toString() {
        return "Inbound[redacted]";
    }
}
