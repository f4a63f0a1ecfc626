package vn.hoixa.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.channel.web.CodeGuard.Lookup;
import vn.hoixa.conversation.Questions;
import vn.hoixa.conversation.TicketView;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;

/** What a ticket tells: where the question stands and the answer, never the question. */
@RestController
final class TicketsApi {
    private final Questions questions;
    private final Knowledge knowledge;
    private final CodeGuard guard;
    private final ClientAddresses clients;

    /** @param answer the approved text; where it is private to a conversation, the sentence that says so */
    record TicketJson(
            String ticket,
            String state,
            @Nullable Instant promisedBy,
            @Nullable String answer) {}

    TicketsApi(Questions questions, Knowledge knowledge, CodeGuard guard, ClientAddresses clients) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.guard = guard;
        this.clients = clients;
    }

    @GetMapping("/api/v1/tickets/{code}")
    ResponseEntity<?> ticket(@PathVariable String code, HttpServletRequest request) {
        var typed = Ticket.typed(code);
        if (typed.isEmpty()) {
            return Problem.wrongTicket(code).response();
        }
        return switch (guard.look(clients.of(request), () -> questions.byTicket(typed.get()))) {
            case Lookup.Found<TicketView>(TicketView view) ->
                ResponseEntity.ok().header("Cache-Control", "no-store").body(json(view));
            case Lookup.Unknown<TicketView> _ -> Problem.unknownTicket().response();
            case Lookup.Refused<TicketView> _ -> Problem.tooManyCodes().response();
        };
    }

    private TicketJson json(TicketView view) {
        return new TicketJson(
                view.ticket().toString(),
                view.state().id(),
                view.promisedBy().orElse(null),
                answer(view).orElse(null));
    }

    private Optional<String> answer(TicketView view) {
        var office = Letterhead.of(knowledge.snapshot(), false);
        return view.answer().map(ClearedText::body).or(() -> view.settledAt().map(at -> office.answeredElsewhere(at)));
    }
}
