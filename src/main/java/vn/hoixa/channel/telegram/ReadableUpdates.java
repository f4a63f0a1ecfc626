package vn.hoixa.channel.telegram;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.pengrad.telegrambot.model.Update;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads each update by itself. One that the library cannot read, because Telegram has added something, is kept by its
 * number alone: it can be passed over, and a hundred others are not held up behind it for a day.
 */
final class ReadableUpdates implements TypeAdapterFactory {
    private static final String NUMBER = "update_id";

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Update.class) {
            return null;
        }
        var all = gson.getAdapter(JsonElement.class);
        var update = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<>() {
            @Override
            public T read(JsonReader in) throws IOException {
                var json = all.read(in);
                try {
                    return update.fromJsonTree(json);
                } catch (RuntimeException e) {
                    return update.fromJsonTree(numberOf(json));
                }
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                update.write(out, value);
            }
        };
    }

    private static JsonObject numberOf(JsonElement json) {
        var number = new JsonObject();
        number.add(NUMBER, json.getAsJsonObject().get(NUMBER));
        return number;
    }
}
