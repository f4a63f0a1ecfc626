package vn.hoixa.drafting;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Receives a model's streamed reply. It always ends: when the model is done, fails, exceeds the total time, writes too
 * much, or somebody stops it. Text that arrives afterwards is ignored.
 */
final class Hearing implements StreamingChatResponseHandler {
    /** Size limit: more than any draft of 700 letters needs, including JSON and reasoning. */
    private static final int MOST_CHARACTERS = 20_000;

    private final StringBuilder words = new StringBuilder();
    private final CompletableFuture<Optional<Drafted.Why>> end = new CompletableFuture<>();
    private final Drafter.Watch watch;
    private volatile @Nullable TokenUsage usage;

    private Hearing(Drafter.Watch watch) {
        this.watch = watch;
    }

    static Heard of(StreamingChatModel model, ChatRequest request, Drafter.Watch watch, Duration longest) {
        long start = System.nanoTime();
        var hearing = new Hearing(watch);
        var failure = hearing.listen(model, request, longest);
        return hearing.heard(failure, Duration.ofNanos(System.nanoTime() - start));
    }

    private Optional<Drafted.Why> listen(StreamingChatModel model, ChatRequest request, Duration longest) {
        try {
            model.chat(request, this);
            return end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end.complete(Optional.of(Drafted.Why.TOO_SLOW));
            return Optional.of(Drafted.Why.TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.complete(Optional.of(Drafted.Why.STOPPED));
            return Optional.of(Drafted.Why.STOPPED);
        } catch (ExecutionException | RuntimeException e) {
            end.complete(Optional.of(Drafted.Why.UNREACHABLE));
            return Optional.of(Drafted.Why.UNREACHABLE);
        }
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        if (end.isDone() || watch.isStopped()) {
            end.complete(Optional.of(Drafted.Why.STOPPED));
            context.streamingHandle().cancel();
            return;
        }
        if (add(part.text()) > MOST_CHARACTERS) {
            end.complete(Optional.of(Drafted.Why.TOO_LONG));
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        usage = response.tokenUsage();
        end.complete(isCut(response) ? Optional.of(Drafted.Why.UNREACHABLE) : Optional.empty());
    }

    /** Whether the connection broke before the reply was complete: no finish reason and an unclosed JSON object. */
    private boolean isCut(ChatResponse response) {
        return response.finishReason() == null && all().indexOf('}') < 0;
    }

    @Override
    public void onError(Throwable error) {
        end.complete(Optional.of(Drafted.Why.UNREACHABLE));
    }

    private int add(String part) {
        int length;
        synchronized (words) {
            length = words.append(part).length();
        }
        watch.written(length, this::all);
        return length;
    }

    private Heard heard(Optional<Drafted.Why> failure, Duration took) {
        var counted = usage;
        return new Heard(
                all(),
                failure,
                counted == null ? 0 : count(counted.inputTokenCount()),
                counted == null ? 0 : count(counted.outputTokenCount()),
                took);
    }

    private String all() {
        synchronized (words) {
            return words.toString();
        }
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
