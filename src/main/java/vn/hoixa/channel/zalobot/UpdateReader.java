package vn.hoixa.channel.zalobot;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** Parses updates, wrapped in an envelope as documented or flat as observed. Unknown kinds are ignored. */
final class UpdateReader {
    /** A citizen's message to the bot; empty for other events, groups and other bots. */
    Optional<Inbound> read(JsonNode body) {
        var update = body.path("result").isObject() ? body.path("result") : body;
        var message = update.path("message");
        String chat = message.path("chat").path("id").asString("");
        boolean isGroup =
                message.path("chat").path("chat_type").asString("PRIVATE").equals("GROUP");
        boolean isBot = message.path("from").path("is_bot").asBoolean(false);
        return chat.isEmpty() || isGroup || isBot
                ? Optional.empty()
                : said(update.path("event_name").asString(""), message, new ChannelUser(ChannelName.ZALO_BOT, chat));
    }

    private static Optional<Inbound> said(String event, JsonNode message, ChannelUser from) {
        var id = Optional.of(message.path("message_id").asString("")).filter(given -> !given.isEmpty());
        var words = message.path("text").asString(message.path("caption").asString(""));
        var typed = Inbound.typed(from, id, words);
        return switch (event) {
            case "message.text.received" -> Optional.of(typed);
            case "message.link.received" -> Optional.of(typed.as(Provenance.PASTED));
            case "message.image.received" -> Optional.of(typed.with(Attachment.PHOTO));
            case "message.sticker.received" -> Optional.of(typed.with(Attachment.STICKER));
            case "message.voice.received" -> Optional.of(typed.with(Attachment.VOICE));
            case "message.unsupported.received" -> Optional.of(typed.with(Attachment.FILE));
            default -> Optional.empty();
        };
    }
}
