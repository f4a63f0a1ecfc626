package vn.hoixa.channel.telegram;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.impl.TelegramBotClient;
import com.pengrad.telegrambot.model.ResponseParameters;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Client of the Bot API, one call at a time.
 *
 * <p>Nothing here throws: the library's exceptions become values here, because some of them contain the URL of the
 * call, which contains the token. The library's own listener is not used (an exception inside it ends it without a
 * word), nor its debug log (it prints the token).
 *
 * <p>A call is never repeated by the HTTP client on its own: whether to send again is decided where the delivery is
 * recorded.
 */
final class BotApi implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 32;
    /** Added to the poll's own timeout, for a slow connection. */
    private static final Duration POLL_MARGIN = Duration.ofSeconds(15);

    private final OkHttpClient http;
    /** Only for the long poll, so that it can be cancelled alone. */
    private final Dispatcher waiting = new Dispatcher();

    private final TelegramBotClient calls;
    private final TelegramBotClient polls;
    private final int inAnySecond;

    BotApi(Token token, TelegramSettings settings) {
        http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .callTimeout(settings.callTimeout())
                .build();
        var patient = settings.pollTimeout().plus(POLL_MARGIN);
        var poller = http.newBuilder()
                .dispatcher(waiting)
                .callTimeout(patient)
                .readTimeout(patient)
                .build();
        var gson = json();
        String base = base(settings.api(), token);
        calls = new TelegramBotClient(http, gson, base);
        polls = new TelegramBotClient(poller, gson, base);
        inAnySecond = settings.inAnySecond();
    }

    /** How many messages Telegram accepts in any second, over all chats. */
    int inAnySecond() {
        return inAnySecond;
    }

    /** The JSON parser; an update that cannot be parsed does not affect the others. */
    static Gson json() {
        return BotUtils.GSON
                .newBuilder()
                .registerTypeAdapterFactory(new ReadableUpdates())
                .create();
    }

    private static String base(URI api, Token token) {
        String root = api.toString();
        return (root.endsWith("/") ? root : root + "/") + "bot" + token.secret() + "/";
    }

    <T extends BaseRequest<T, R>, R extends BaseResponse> Reply<R> call(BaseRequest<T, R> request) {
        try {
            var response = (request instanceof GetUpdates ? polls : calls).send(request);
            return Optional.ofNullable(response).map(BotApi::read).orElse(new Reply.Lost<>(Reply.Cause.UNREADABLE));
        } catch (RuntimeException e) {
            return new Reply.Lost<>(cause(e));
        }
    }

    private static <R extends BaseResponse> Reply<R> read(R response) {
        if (response.isOk()) {
            return new Reply.Done<>(response);
        }
        if (response.errorCode() == 0) {
            return new Reply.Lost<>(Reply.Cause.UNREADABLE);
        }
        var more = Optional.ofNullable(response.parameters());
        return new Reply.Refused<>(
                response.errorCode(),
                Optional.ofNullable(response.description()).orElse(""),
                more.map(ResponseParameters::retryAfter).map(Duration::ofSeconds),
                more.map(ResponseParameters::migrateToChatId));
    }

    private static Reply.Cause cause(RuntimeException e) {
        if (e instanceof JsonParseException) {
            return Reply.Cause.UNREADABLE;
        }
        return switch (e.getCause()) {
            case InterruptedIOException _ -> Reply.Cause.TIMEOUT;
            case IOException _ -> Reply.Cause.CONNECTION;
            case null, default -> Reply.Cause.UNREADABLE;
        };
    }

    /** Cancels the long poll. */
    void hangUp() {
        waiting.cancelAll();
    }

    @Override
    public void close() {
        hangUp();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
