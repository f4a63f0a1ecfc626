package vn.hoixa.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Sends an asker the standing texts that an act on the question triggers, in the same transaction. */
@Component
class Announcements {
    private final Clearance clearance;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Desks desks;
    private final Knowledge knowledge;

    Announcements(Clearance clearance, ClearedTexts texts, Deliveries deliveries, Desks desks, Knowledge knowledge) {
        this.clearance = clearance;
        this.texts = texts;
        this.deliveries = deliveries;
        this.desks = desks;
        this.knowledge = knowledge;
    }

    /** Sends a standing text about a question to its asker; ticket and desk are filled in. */
    ClearedText send(QuestionRow question, StandingReply reply, Slot... more) {
        var slots = new ArrayList<>(List.of(more));
        slots.add(Slot.ticket(question.ticket()));
        desks.named(question.place().matter(), question.place().handler())
                .name()
                .ifPresent(name -> slots.add(Slot.words(Slot.Name.DEPARTMENT, name)));
        var text = clearance
                .announce(knowledge.snapshot().commune())
                .say(reply, slots.toArray(Slot[]::new))
                .clear();
        return send(question, text);
    }

    /** Sends a text to a question's asker, storing the text first if it is not stored yet. */
    ClearedText send(QuestionRow question, ClearedText text) {
        var stored = texts.store(text);
        deliveries.enqueue(question.asker(), stored);
        return stored;
    }

    /** Stores the text of an approval, so that all its recipients share one stored text. */
    Approving.Cleared stored(Approving.Cleared cleared) {
        return new Approving.Cleared(cleared.approval(), texts.store(cleared.text()), cleared.authority());
    }

    /**
     * The cleared text of a published answer, used to reply to a similar question; empty when it is not in force on
     * that day.
     */
    Optional<ClearedText> publishedAnswer(String key, LocalDate on) {
        var snapshot = knowledge.snapshot();
        return snapshot.answer(key)
                .filter(answer -> answer.source().freshOn(on))
                .map(answer -> clearance
                        .announce(snapshot.commune())
                        .prefix(StandingReply.MERGED)
                        .quote(answer.answer())
                        .footer(Slot.source(answer.source()), answer.source().factsOn())
                        .clear());
    }
}
