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
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;

/** API for tickets: state of the question and the answer, never the question itself. */
@RestController
final class TicketsApi {
    private final Tickets tickets;
    private final Knowledge knowledge;
    private final CodeGuard guard;
    private final ClientAddresses clients;

    /** @param answer the approved text; if it is private to a conversation, a sentence that says so */
    record TicketJson(
            String ticket,
            String state,
            @Nullable Instant promisedBy,
            @Nullable String answer) {}

    TicketsApi(Tickets tickets, Knowledge knowledge, CodeGuard guard, ClientAddresses clients) {
        this.tickets = tickets;
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
        return switch (guard.look(clients.of(request), () -> tickets.view(typed.get()))) {
            case Lookup.Found<Tickets.View>(Tickets.View view) ->
                ResponseEntity.ok().header("Cache-Control", "no-store").body(json(view));
            case Lookup.Unknown<Tickets.View> _ -> Problem.unknownTicket().response();
            case Lookup.Refused<Tickets.View> _ -> Problem.tooManyCodes().response();
        };
    }

    private TicketJson json(Tickets.View view) {
        return new TicketJson(
                view.ticket().toString(),
                view.state().id(),
                view.promisedBy().orElse(null),
                answer(view).orElse(null));
    }

    private Optional<String> answer(Tickets.View view) {
        var office = Letterhead.of(knowledge.snapshot(), false);
        return view.answer().map(ClearedText::body).or(() -> view.settledAt().map(at -> office.answeredElsewhere(at)));
    }
}
