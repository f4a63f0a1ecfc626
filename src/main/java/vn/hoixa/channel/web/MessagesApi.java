package vn.hoixa.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.channel.web.MessageLimits.Admission;
import vn.hoixa.channel.web.MessageRequest.Reading;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.Basis;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.Cursor;
import vn.hoixa.turn.History;
import vn.hoixa.turn.Received;

/** API for sending messages and reading a conversation. */
@RestController
@RequestMapping("/api/v1")
final class MessagesApi {
    private static final String TEN_MINUTES = "600";

    private final Conversations conversations;
    private final History history;
    private final MessageLimits limits;
    private final ClientAddresses clients;
    private final ReplyWords words;

    MessagesApi(
            Conversations conversations,
            History history,
            MessageLimits limits,
            ClientAddresses clients,
            ReplyWords words) {
        this.conversations = conversations;
        this.history = history;
        this.limits = limits;
        this.clients = clients;
        this.words = words;
    }

    /** Accepts a message: 200 whatever its outcome, 429 when it came too fast, 503 when it could not be accepted. */
    @PostMapping("/messages")
    ResponseEntity<?> message(@RequestBody MessageRequest.Body body, HttpServletRequest request) {
        return switch (MessageRequest.read(body)) {
            case Reading.Wrong(Problem problem) -> problem.response();
            case Reading.Read(MessageRequest message) -> answer(message, clients.of(request));
        };
    }

    /** @param after the cursor of the last exchange seen */
    @GetMapping("/conversations/{conversation}/turns")
    ResponseEntity<?> turns(@PathVariable String conversation, @RequestParam Optional<String> after) {
        var from = MessageRequest.uuid(conversation);
        var since = after.map(Cursor::parse).orElse(Optional.of(Cursor.BEGINNING));
        if (from.isEmpty() || since.isEmpty()) {
            return Problem.invalid("after phải là cursor của một lượt trước, conversation phải là UUID phiên bản 4.")
                    .response();
        }
        List<TurnJson> said = history.of(ChannelUser.web(from.get()), since.get()).stream()
                .map(words::turn)
                .toList();
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(said);
    }

    private ResponseEntity<?> answer(MessageRequest message, String client) {
        var admission = limits.admit(client, message.text());
        if (admission instanceof Admission.TooFast) {
            return tooFast(words.slowDown(conversations.slowDown()));
        }
        var received = conversations.receive(inbound(message));
        limits.heed(client, admission, received.text());
        var reply = words.reply(received);
        if (isSlowDown(received)) {
            return tooFast(reply);
        }
        return received.isAccepted()
                ? ResponseEntity.ok(reply)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(reply);
    }

    private static Inbound inbound(MessageRequest message) {
        var from = ChannelUser.web(message.conversation());
        return message.choice()
                .map(choice -> Inbound.chosen(from, message.id(), choice))
                .orElseGet(() -> Inbound.typed(from, message.id(), message.text()));
    }

    private static boolean isSlowDown(Received received) {
        return received.text().basis() instanceof Basis.Standing(StandingReply reply)
                && reply == StandingReply.SLOW_DOWN;
    }

    private static ResponseEntity<?> tooFast(MessageJson reply) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", TEN_MINUTES)
                .body(reply);
    }
}
