package vn.hoixa.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The dispatchers of Telegram and Zalo in a process of their own, to be killed; they send to {@code StubPhones}. Arguments: JDBC
 * URL, user, password, URL of the phones, messages in any second on each channel.
 */
public final class PhonesProcess {
    private PhonesProcess() {}

    public static void main(String[] args) {
        var database = new DriverManagerDataSource(args[0], args[1], args[2]);
        var limits = new Limits(Integer.parseInt(args[4]), Duration.ofSeconds(1), 4096);
        var left = JdbcClient.create(database);
        for (var phones : List.of(
                new Phones(ChannelName.TELEGRAM, limits, URI.create(args[3] + "/bot1:a/sendMessage")),
                new Phones(ChannelName.ZALO, limits, URI.create(args[3] + "/v3.0/oa/message/cs")))) {
            var dispatcher = DispatcherProcess.dispatcher(database, Clock.systemUTC(), phones, Duration.ofSeconds(4));
            Thread.ofPlatform().start(() -> run(dispatcher, left));
        }
    }

    private static void run(Dispatcher dispatcher, JdbcClient jdbc) {
        try {
            while (isAnythingLeft(jdbc)) {
                dispatcher.advance();
                dispatcher.rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAnythingLeft(JdbcClient jdbc) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM delivery WHERE state IN ('waiting', 'sending'))")
                .query(Boolean.class)
                .single();
    }

    private record Phones(ChannelName channel, Limits limits, URI url) implements Messenger {
        private static final HttpClient HTTP = HttpClient.newHttpClient();

        @Override
        public Reach reach(Address to, Instant at) {
            return new Reach.Now(Instant.MAX);
        }

        @Override
        public Outcome send(Address to, Slice slice) {
            String body = channel == ChannelName.ZALO
                    ? "{\"recipient\":{\"user_id\":\"" + to.recipient() + "\"}}"
                    : "chat_id=" + to.recipient() + "&text=" + URLEncoder.encode(slice.words(), StandardCharsets.UTF_8);
            try {
                HTTP.send(
                        HttpRequest.newBuilder(url)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
                return new Outcome.Accepted("1");
            } catch (java.io.IOException e) {
                return new Outcome.Failed(e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome.Failed("interrupted");
            }
        }
    }
}
