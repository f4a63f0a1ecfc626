package vn.hoixa.channel.zalo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * Webhook endpoint for Zalo. 200 means that the event is committed; anything else makes Zalo deliver it again, after 30
 * seconds, 5, 15 and 30 minutes and an hour.
 */
@RestController
final class ZaloWebhook {
    /** Largest body in bytes; an event has a few hundred. */
    static final int MOST = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ZaloWebhook.class);

    private final Webhooks webhooks;
    private final JsonMapper json = JsonMapper.shared();

    ZaloWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/webhooks/zalo")
    ResponseEntity<Void> take(
            HttpServletRequest request, @RequestHeader(name = "X-ZEvent-Signature", defaultValue = "") String signature)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            return ResponseEntity.status(status(body, signature)).build();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "a webhook of Zalo was not accepted, the database is away ({}); Zalo brings it again",
                    e.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private HttpStatus status(byte[] body, String signature) {
        return switch (webhooks.take(body, read(body), signature)) {
            case ACCEPTED -> HttpStatus.OK;
            case CLOSED -> HttpStatus.NOT_FOUND;
            case NOT_ZALO -> HttpStatus.FORBIDDEN;
            case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
