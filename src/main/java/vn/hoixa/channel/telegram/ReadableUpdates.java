package vn.hoixa.channel.telegram;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.pengrad.telegrambot.model.Update;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gson adapter that parses each update separately. One that the library cannot parse, because Telegram has added
 * something, becomes an {@link UnreadUpdate}: it can be skipped, and does not block a hundred others for a day.
 */
final class ReadableUpdates implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
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
                    return (T) UnreadUpdate.of(json, e);
                }
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                update.write(out, value);
            }
        };
    }
}
