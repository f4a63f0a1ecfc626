package vn.hoixa.channel.telegram;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Updates in Telegram's JSON, without their {@code update_id}. */
final class TelegramUpdates {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger MESSAGES = new AtomicInteger(100);

    private TelegramUpdates() {}

    /** A message in the making. */
    static final class Message {
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final long sender;

        private Message(long chat, long sender, String type) {
            this.sender = sender;
            fields.put("message_id", MESSAGES.incrementAndGet());
            fields.put("from", user(sender));
            fields.put("chat", Map.of("id", chat, "type", type));
            fields.put("date", Instant.now().getEpochSecond());
        }

        Message id(int number) {
            return with("message_id", number);
        }

        Message text(String text) {
            return with("text", text);
        }

        Message with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        /** With the part of the text that Telegram has recognised as a mention or a command. */
        Message marking(String type, String part) {
            int at = fields.get("text").toString().indexOf(part);
            return with("entities", List.of(Map.of("type", type, "offset", at, "length", part.length())));
        }

        Message forwarded() {
            return with(
                    "forward_origin",
                    Map.of("type", "hidden_user", "sender_user_name", "Ai Đó", "date", 1_780_000_000));
        }

        int number() {
            return (int) fields.get("message_id");
        }

        long sender() {
            return sender;
        }

        Map<String, Object> fields() {
            return fields;
        }

        String json() {
            return update("message", fields);
        }

        String edited(String text, long at) {
            var edited = new LinkedHashMap<>(fields);
            edited.put("text", text);
            edited.put("edit_date", at);
            return update("edited_message", edited);
        }
    }

    /** From a citizen who writes to the bot. */
    static Message from(long citizen) {
        return new Message(citizen, citizen, "private");
    }

    /** A message that the bot wrote there. */
    static Map<String, Object> ofTheBot(long group) {
        return Map.of(
                "message_id",
                1,
                "date",
                1_795_000_000,
                "chat",
                Map.of("id", group, "type", "supergroup"),
                "from",
                Map.of("id", StubTelegram.BOT_ID, "is_bot", true, "first_name", "Hỏi Xã"));
    }

    /** What Telegram says in a group that becomes a supergroup. */
    static String becomes(long group, long supergroup) {
        return new Message(group, 1, "group")
                .with("migrate_to_chat_id", supergroup)
                .json();
    }

    static Message inSmallGroup(long group, long citizen) {
        return new Message(group, citizen, "group");
    }

    static Message inGroup(long group, long citizen) {
        return new Message(group, citizen, "supergroup");
    }

    static String channelPost(long channel, String text) {
        return update("channel_post", new Message(channel, channel, "channel").text(text).fields);
    }

    static String pressed(String id, long citizen, String data) {
        return update(
                "callback_query",
                Map.of(
                        "id",
                        id,
                        "from",
                        user(citizen),
                        "chat_instance",
                        "1",
                        "message",
                        new Message(citizen, StubTelegram.BOT_ID, "private").text("…").fields,
                        "data",
                        data));
    }

    /** A button of a message so old that Telegram no longer gives it out. */
    static String pressedLongAfter(String id, long citizen, String data) {
        return update(
                "callback_query",
                Map.of(
                        "id",
                        id,
                        "from",
                        user(citizen),
                        "chat_instance",
                        "1",
                        "message",
                        Map.of("chat", Map.of("id", citizen, "type", "private"), "message_id", 7, "date", 0),
                        "data",
                        data));
    }

    static String membership(long citizen, String before, String after) {
        var bot = Map.of("id", StubTelegram.BOT_ID, "is_bot", true, "first_name", "Hỏi Xã");
        return update(
                "my_chat_member",
                Map.of(
                        "chat",
                        Map.of("id", citizen, "type", "private"),
                        "from",
                        user(citizen),
                        "date",
                        1_780_000_000,
                        "old_chat_member",
                        Map.of("user", bot, "status", before),
                        "new_chat_member",
                        Map.of("user", bot, "status", after)));
    }

    private static Map<String, ?> user(long id) {
        return Map.of("id", id, "is_bot", id == StubTelegram.BOT_ID, "first_name", "Nguyễn", "language_code", "vi");
    }

    private static String update(String kind, Map<String, ?> content) {
        return JSON.writeValueAsString(Map.of(kind, content));
    }
}
