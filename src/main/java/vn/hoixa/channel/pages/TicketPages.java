package vn.hoixa.channel.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.ClientAddresses;
import vn.hoixa.channel.web.CodeGuard;
import vn.hoixa.channel.web.CodeGuard.Lookup;
import vn.hoixa.channel.web.Letterhead;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.channel.web.Problem;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.Ticket;

/** Pages that show the state of a question to anybody who has its ticket. */
@Controller
final class TicketPages {
    private final Tickets tickets;
    private final Knowledge knowledge;
    private final CodeGuard guard;
    private final ClientAddresses clients;
    private final Pages pages;

    TicketPages(Tickets tickets, Knowledge knowledge, CodeGuard guard, ClientAddresses clients, Pages pages) {
        this.tickets = tickets;
        this.knowledge = knowledge;
        this.guard = guard;
        this.clients = clients;
        this.pages = pages;
    }

    @GetMapping("/phieu")
    ModelAndView form(@RequestParam("ma") Optional<String> typed) {
        return typed.flatMap(Ticket::typed)
                .map(ticket -> new ModelAndView("redirect:/phieu/" + ticket))
                .orElseGet(() -> form(typed.orElse(""), typed.map(Problem::wrongTicket)));
    }

    @GetMapping("/phieu/{code}")
    ModelAndView ticket(@PathVariable String code, HttpServletRequest request) {
        var typed = Ticket.typed(code);
        if (typed.isEmpty()) {
            return form(code, Optional.of(Problem.wrongTicket(code)));
        }
        return switch (guard.look(clients.of(request), () -> tickets.view(typed.get()))) {
            case Lookup.Found<Tickets.View>(Tickets.View view) ->
                pages.unlisted("ticket", Map.of("ticket", page(view)));
            case Lookup.Unknown<Tickets.View> _ -> pages.problem(Problem.unknownTicket());
            case Lookup.Refused<Tickets.View> _ -> pages.problem(Problem.tooManyCodes());
        };
    }

    private TicketPage page(Tickets.View view) {
        return TicketPage.of(view, Letterhead.of(knowledge.snapshot(), false));
    }

    private ModelAndView form(String typed, Optional<Problem> problem) {
        return pages.unlisted("ticket-form", CodeForm.model(typed, problem));
    }
}
