package vn.hoixa.channel.zalobot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.turn.Received;

/** Webhook endpoint for the Bot Platform: 200 means that the message is committed. */
@RestController
final class BotWebhook {
    /** Largest body in bytes. */
    static final int MOST = 64 * 1024;

    static final String PATH = "/webhooks/zalo-bot";

    private static final Logger LOG = LoggerFactory.getLogger(BotWebhook.class);

    private final BotSettings settings;
    private final ChannelDecisions decisions;
    private final Conversations conversations;
    private final Emergencies emergencies;
    private final FailedArrivals failures;
    private final BotApi api;
    private final UpdateReader reader = new UpdateReader();
    private final JsonMapper json = JsonMapper.shared();

    BotWebhook(
            BotSettings settings,
            ChannelDecisions decisions,
            Conversations conversations,
            FailedArrivals failures,
            BotApi api) {
        this.settings = settings;
        this.decisions = decisions;
        this.conversations = conversations;
        this.emergencies = new Emergencies(api);
        this.failures = failures;
        this.api = api;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(
            HttpServletRequest request,
            @RequestHeader(name = "X-Bot-Api-Secret-Token", defaultValue = "") String secret)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            return ResponseEntity.status(status(body, secret)).build();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "an update of the Zalo bot was not accepted, the database is away ({}); Zalo brings it again",
                    e.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private HttpStatus status(byte[] body, String secret) {
        if (settings.receive() != BotSettings.Receive.WEBHOOK || !settings.isGiven()) {
            return HttpStatus.NOT_FOUND;
        }
        if (!isSecret(secret)) {
            return HttpStatus.FORBIDDEN;
        }
        if (!decisions.isOpen(ChannelName.ZALO_BOT)) {
            return HttpStatus.NOT_FOUND;
        }
        return reader.read(read(body)).map(this::take).orElse(HttpStatus.OK);
    }

    private HttpStatus take(Inbound message) {
        var received = conversations.receive(message);
        emergencies.heed(message, received);
        return received.isAccepted() || isGivenUp(message, received) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private boolean isGivenUp(Inbound message, Received received) {
        return switch (failures.failed(message)) {
            case AGAIN -> false;
            case GIVEN_UP -> {
                api.send(message.from().recipient(), received.text().body());
                yield true;
            }
            case OVER -> true;
        };
    }

    /** Compares in constant time. */
    private boolean isSecret(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), settings.webhookSecret().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
