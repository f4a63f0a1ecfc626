package vn.hoixa.channel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoixa.channel.web.MessageJson.BasisJson;
import vn.hoixa.channel.web.MessageJson.OptionJson;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;

/** Puts cleared texts into the shape of the API. */
@Component
final class ReplyWords {
    private final Knowledge knowledge;

    ReplyWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A text that came later by itself: it answers no turn of its own. */
    MessageJson arrived(Arrived arrived) {
        var text = arrived.text();
        return new MessageJson(
                null,
                text.basis() instanceof Basis.Standing ? "standing" : "answered",
                text.body(),
                List.of(),
                List.of(),
                options(text),
                List.of(),
                null,
                null,
                basis(text, arrived.at()),
                text.verification().toString());
    }

    static List<OptionJson> options(ClearedText text) {
        return text.options().stream().map(OptionJson::of).toList();
    }

    /** @param saidAt when it was said; null when it was not said at all, in an outage */
    BasisJson basis(ClearedText text, @Nullable Instant saidAt) {
        return switch (text.basis()) {
            case Basis.Published _ -> new BasisJson("published", office(), day(saidAt));
            case Basis.Standing _ -> new BasisJson("standing", office(), day(saidAt));
            case Basis.Approved(var _, String office, Instant at) -> new BasisJson("approved", office, day(at));
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ProceduresApi.VIETNAM);
    }

    private String office() {
        return "UBND " + Letterhead.of(knowledge.snapshot(), false).unit();
    }
}
