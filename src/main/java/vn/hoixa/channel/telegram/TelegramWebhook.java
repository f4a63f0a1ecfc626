package vn.hoixa.channel.telegram;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.model.Update;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.conversation.FailedArrivals;

/**
 * Webhook endpoint for Telegram. It answers 200 only when the turn is committed; anything else makes Telegram deliver
 * the update again, which is processed once. An update that takes too long is answered 503 and found processed when it
 * is delivered again.
 */
@RestController
@Conditional(TokenGiven.class)
@ConditionalOnBooleanProperty("hoixa.serve")
@ConditionalOnProperty(name = "hoixa.telegram.receive", havingValue = "webhook")
final class TelegramWebhook {
    static final String PATH = "/webhooks/telegram";
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final Duration IN_TIME = Duration.ofMillis(1_800);
    /** Largest body: 4,096 characters, each escaped at its longest, with the quoted message and the formatting. */
    private static final int MOST = 256 * 1024;

    private final Reception reception;
    private final UpdateReader reader;
    private final Introduction introduction;
    private final TelegramMessenger channel;
    private final ListenerRow row;
    private final Unread unread;
    private final LastAttempt last;
    private final byte[] secret;
    private final Gson json = BotApi.json();

    TelegramWebhook(
            Reception reception,
            UpdateReader reader,
            Introduction introduction,
            TelegramMessenger channel,
            ListenerRow row,
            FailedArrivals failures,
            TelegramSettings settings) {
        this.reception = reception;
        this.reader = reader;
        this.introduction = introduction;
        this.channel = channel;
        this.row = row;
        this.unread = new Unread(reception, channel, row);
        this.last = new LastAttempt(failures, channel, row);
        this.secret = settings.webhookSecret().getBytes(StandardCharsets.US_ASCII);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> update(
            HttpServletRequest request, @RequestHeader(name = SECRET, required = false) Optional<String> given)
            throws IOException {
        if (!MessageDigest.isEqual(secret, given.orElse("").getBytes(StandardCharsets.UTF_8))) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        if (!channel.isOpen()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return read(body).map(this::take).orElseGet(() -> answer(HttpStatus.BAD_REQUEST));
    }

    private Optional<Update> read(byte[] body) {
        try {
            return Optional.ofNullable(json.fromJson(new String(body, StandardCharsets.UTF_8), Update.class))
                    .filter(update -> update.updateId() != null);
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private ResponseEntity<Void> take(Update update) {
        var bot = introduction.bot();
        if (bot.isEmpty()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var arrival = reader.read(update, bot.get());
        if (arrival instanceof Arrival.Unread what) {
            unread.passOver(what);
            return answer(HttpStatus.OK);
        }
        Executor thread = Thread::startVirtualThread;
        var taking = CompletableFuture.supplyAsync(
                () -> reception.take(arrival).filter(refusal -> !last.isGivenUp(arrival, refusal)), thread);
        return answer(isTaken(taking) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    }

    private boolean isTaken(CompletableFuture<Optional<Reception.Refusal>> taking) {
        try {
            boolean taken =
                    taking.get(IN_TIME.toMillis(), TimeUnit.MILLISECONDS).isEmpty();
            if (taken) {
                row.heard();
            }
            return taken;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
