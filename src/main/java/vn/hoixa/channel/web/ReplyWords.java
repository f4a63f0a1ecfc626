package vn.hoixa.channel.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoixa.channel.web.MessageJson.BasisJson;
import vn.hoixa.channel.web.MessageJson.FacetJson;
import vn.hoixa.channel.web.MessageJson.OptionJson;
import vn.hoixa.channel.web.MessageJson.ProcedureName;
import vn.hoixa.channel.web.MessageJson.SourceJson;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.Ticket;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.Said;
import vn.hoixa.turn.TurnOutcome;

/** Converts cleared texts to the JSON of the API. */
@Component
final class ReplyWords {
    private final Knowledge knowledge;
    private final Clock clock;

    ReplyWords(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The reply to a message. */
    MessageJson reply(Received received) {
        var about = received.about();
        return new MessageJson(
                received.turn().toString(),
                received.outcome().id(),
                received.text().body(),
                about.procedures().stream()
                        .map(named -> new ProcedureName(named.code().value(), named.name()))
                        .toList(),
                about.facets().stream().map(told -> facet(about, told)).toList(),
                options(received.text()),
                about.sources().stream().map(ReplyWords::source).toList(),
                received.ticket().map(Ticket::toString).orElse(null),
                received.promisedBy().orElse(null),
                basis(received.text(), clock.instant()),
                received.text().verification().toString());
    }

    /** A text that was sent later by itself, without a turn of its own. */
    MessageJson arrived(Arrived arrived) {
        return alone(arrived.text(), null, outcome(arrived.text().basis()), arrived.at());
    }

    TurnJson turn(Said said) {
        return new TurnJson(
                said.cursor().toString(),
                said.at(),
                said.asked().map(MaskedText::value).orElse(null),
                said.choice().orElse(null),
                alone(
                        said.told(),
                        said.turn().map(UUID::toString).orElse(null),
                        said.outcome()
                                .map(TurnOutcome::id)
                                .orElseGet(() -> outcome(said.told().basis())),
                        said.at()));
    }

    /** The reply to a client that sends too fast; its message was not accepted. */
    MessageJson slowDown(ClearedText text) {
        return alone(text, null, outcome(text.basis()), clock.instant());
    }

    private MessageJson alone(ClearedText text, @Nullable String turn, String outcome, Instant at) {
        return new MessageJson(
                turn,
                outcome,
                text.body(),
                List.of(),
                List.of(),
                options(text),
                List.of(),
                null,
                null,
                basis(text, at),
                text.verification().toString());
    }

    /** The outcome of a text's turn, as far as its basis shows it. */
    private static String outcome(Basis basis) {
        return switch (basis) {
            case Basis.Published _, Basis.Approved _ -> "answered";
            case Basis.Standing(StandingReply reply) -> outcome(reply);
        };
    }

    private static String outcome(StandingReply reply) {
        for (String outcome : List.of("waiting", "clarify", "out_of_scope", "emergency")) {
            if (reply.key().startsWith(outcome)) {
                return outcome;
            }
        }
        return "standing";
    }

    private FacetJson facet(Received.About about, Received.ToldFacet told) {
        var on = LocalDate.now(clock.withZone(ProceduresApi.VIETNAM));
        var text = about.procedures().stream()
                .findFirst()
                .filter(_ -> told.state().equals("usable"))
                .flatMap(named -> knowledge.snapshot().procedure(named.code()))
                .flatMap(procedure -> procedure.facet(told.facet(), on))
                .map(Passage::text);
        return new FacetJson(told.facet().id(), text.orElse(null), told.state());
    }

    private static SourceJson source(Received.CitedSource source) {
        return new SourceJson(
                source.title(), source.decision().orElse(null), source.url().orElse(null), source.checkedOn());
    }

    private static List<OptionJson> options(ClearedText text) {
        return text.options().stream().map(OptionJson::of).toList();
    }

    private BasisJson basis(ClearedText text, Instant saidAt) {
        String office = "UBND " + Letterhead.of(knowledge.snapshot(), false).unit();
        return switch (text.basis()) {
            case Basis.Published _ -> new BasisJson("published", office, day(saidAt));
            case Basis.Standing _ -> new BasisJson("standing", office, day(saidAt));
            case Basis.Approved(var _, String by, Instant at) -> new BasisJson("approved", by, day(at));
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ProceduresApi.VIETNAM);
    }
}
