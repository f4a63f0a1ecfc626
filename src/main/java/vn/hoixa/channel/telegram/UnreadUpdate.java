package vn.hoixa.channel.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.pengrad.telegrambot.model.Update;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** An update that could not be parsed: its number, and its sender, where known. */
final class UnreadUpdate extends Update {
    private static final long serialVersionUID = 1;

    private final @Nullable Integer number;
    private final String chat;
    private final String why;

    private UnreadUpdate(@Nullable Integer number, String chat, String why) {
        this.number = number;
        this.chat = chat;
        this.why = why;
    }

    /** @param json the original object */
    static UnreadUpdate of(JsonElement json, RuntimeException why) {
        var update = json.getAsJsonObject();
        var number = Optional.ofNullable(update.get("update_id")).map(JsonElement::getAsInt);
        return new UnreadUpdate(
                number.orElse(null), chat(update), why.getClass().getName());
    }

    /** Empty outside private chats: other people's talk in a group is not for us. */
    private static String chat(JsonObject update) {
        return Stream.of(
                        part(update, "message"),
                        part(update, "edited_message"),
                        part(update, "callback_query").flatMap(query -> part(query, "message")))
                .flatMap(Optional::stream)
                .flatMap(message -> part(message, "chat").stream())
                .flatMap(chat -> Optional.ofNullable(chat.get("id")).stream())
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(id -> id.matches("[0-9]{1,19}"))
                .findFirst()
                .orElse("");
    }

    private static Optional<JsonObject> part(JsonObject whole, String name) {
        return Optional.ofNullable(whole.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    @Override
    public @Nullable Integer updateId() {
        return number;
    }

    Arrival.Unread arrival() {
        var from = Optional.of(chat).filter(id -> !id.isEmpty()).map(id -> new ChannelUser(ChannelName.TELEGRAM, id));
        return new Arrival.Unread(from, why);
    }
}
