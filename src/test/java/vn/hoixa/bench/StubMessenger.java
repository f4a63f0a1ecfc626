package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Limits;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;

/** A channel over HTTP to the stub, by the client with which the application calls Telegram. */
record StubMessenger(URI vendor, Limits limits, OkHttpClient http) implements Messenger {
    private static final int IDLE_CONNECTIONS = 32;

    StubMessenger(URI vendor, Limits limits) {
        this(
                vendor,
                limits,
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                        .callTimeout(Duration.ofSeconds(10))
                        .build());
    }

    @Override
    public ChannelName channel() {
        return ChannelName.TELEGRAM;
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return new Reach.Now(Instant.MAX);
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        var form = new FormBody.Builder(StandardCharsets.UTF_8)
                .add("chat_id", to.recipient())
                .add("text", slice.words())
                .build();
        var request = new Request.Builder().url(vendor.toString()).post(form).build();
        try (var response = http.newCall(request).execute()) {
            return response.code() == 200
                    ? new Outcome.Accepted(
                            Integer.toString(response.body().string().hashCode()))
                    : new Outcome.ChannelBusy(Duration.ofSeconds(1), Integer.toString(response.code()));
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }
}
