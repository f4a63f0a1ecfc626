package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.HoiXaTest;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;

@HoiXaTest
@Timeout(60)
class EventsApiTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID conversation = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ClearedTexts texts;

    @Autowired
    private Clearance clearance;

    @Autowired
    private Environment environment;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aTextArrivesOnTheOpenStreamAsSoonAsItIsDelivered() throws Exception {
        var at = addresses.of(ChannelUser.web(conversation));
        try (var stream = listen("")) {
            send(at, StandingReply.THANKS);

            assertThat(stream.next("event")).isEqualTo("answer");
            assertThat(stream.next("data")).contains("\"outcome\":\"standing\"", "không có gì", "\"verification\":\"");
        }
    }

    @Test
    void aClientThatComesBackGetsOnlyWhatItHasNotSeen() throws Exception {
        var at = addresses.of(ChannelUser.web(conversation));
        send(at, StandingReply.THANKS);
        send(at, StandingReply.GOODBYE);
        String seen;
        try (var stream = listen("")) {
            seen = stream.next("id");
        }

        try (var stream = listen(seen)) {
            assertThat(Long.parseLong(stream.next("id"))).isGreaterThan(Long.parseLong(seen));
            assertThat(stream.next("data")).contains("Cần gì bà con cứ nhắn lại");
        }
    }

    @Test
    void manyPagesOpenAtOnceAllHear() throws Exception {
        var streams = new ArrayList<Stream>();
        var addressesOfAll = new ArrayList<AddressId>();
        for (int i = 0; i < 150; i++) {
            var one = UUID.randomUUID();
            addressesOfAll.add(addresses.of(ChannelUser.web(one)));
            streams.add(listen(one, ""));
        }

        for (var at : addressesOfAll) {
            send(at, StandingReply.THANKS);
        }

        for (var stream : streams) {
            assertThat(stream.next("event")).isEqualTo("answer");
            stream.close();
        }
    }

    @Test
    void theFifthPageOfOneConversationTakesThePlaceOfTheFirst() throws Exception {
        var at = addresses.of(ChannelUser.web(conversation));
        var streams = new ArrayList<Stream>();
        for (int i = 0; i < 5; i++) {
            streams.add(listen(""));
        }

        send(at, StandingReply.THANKS);

        assertThat(streams.getFirst().isEnded()).isTrue();
        for (var stream : streams.subList(1, 5)) {
            assertThat(stream.next("event")).isEqualTo("answer");
        }
    }

    @Test
    void aStreamThatMeetsAFaultOfOursEndsSoThatItsClientComesBack() throws Exception {
        var owner = TestDatabase.asOwner(environment.getRequiredProperty("spring.datasource.url"));
        addresses.of(ChannelUser.web(conversation));
        owner.sql("REVOKE SELECT ON delivery FROM hoixa_app").update();
        try (var stream = listen("")) {
            assertThat(stream.isEnded()).isTrue();
        } finally {
            owner.sql("GRANT SELECT ON delivery TO hoixa_app").update();
        }
    }

    @Test
    void aConversationNobodyBeganHasNoEvents() throws Exception {
        var response = get(UUID.randomUUID(), "");

        assertThat(response.statusCode()).isEqualTo(404);
    }

    private void send(AddressId to, StandingReply reply) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> deliveries.enqueue(
                        to,
                        texts.store(
                                clearance.compose(Optional.empty()).say(reply).clear())));
    }

    private Stream listen(String lastEventId) throws Exception {
        return listen(conversation, lastEventId);
    }

    private Stream listen(UUID to, String lastEventId) throws Exception {
        var response = get(to, lastEventId);
        assertThat(response.statusCode()).isEqualTo(200);
        return new Stream(response);
    }

    private HttpResponse<java.io.InputStream> get(UUID to, String lastEventId) throws Exception {
        var uri = URI.create("http://127.0.0.1:%d/api/v1/conversations/%s/events".formatted(port, to));
        var request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** The lines of one open stream. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;
        private final List<String> read = new ArrayList<>();

        Stream(HttpResponse<java.io.InputStream> response) {
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The value of the next field of that name. */
        String next(String field) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read.add(line);
                if (line.startsWith(field + ":")) {
                    return line.substring(field.length() + 1).strip();
                }
            }
            throw new IOException("the stream ended after " + read);
        }

        boolean isEnded() throws IOException {
            String line = lines.readLine();
            while (line != null && (line.isEmpty() || line.startsWith("retry:") || line.startsWith(":"))) {
                line = lines.readLine();
            }
            return line == null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
