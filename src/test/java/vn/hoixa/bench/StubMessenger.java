package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Limits;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;

/** A channel over HTTP to the stub. */
record StubMessenger(URI vendor, Limits limits, HttpClient http) implements Messenger {
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
        var form = "chat_id=" + to.recipient() + "&text=" + URLEncoder.encode(slice.words(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(vendor)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? new Outcome.Accepted(Integer.toString(response.body().hashCode()))
                    : new Outcome.ChannelBusy(Duration.ofSeconds(1), Integer.toString(response.statusCode()));
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted");
        }
    }
}
