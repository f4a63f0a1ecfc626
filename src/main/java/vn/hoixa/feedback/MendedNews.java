package vn.hoixa.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** Tells a citizen that what they complained about was corrected, in the transaction that records it. */
@Component
class MendedNews {
    private final Clearance clearance;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Knowledge knowledge;
    private final Revisions revisions;

    MendedNews(
            Clearance clearance, ClearedTexts texts, Deliveries deliveries, Knowledge knowledge, Revisions revisions) {
        this.clearance = clearance;
        this.texts = texts;
        this.deliveries = deliveries;
        this.knowledge = knowledge;
        this.revisions = revisions;
    }

    /** Whether a revision of the item came into force after the citizen got the reply. */
    boolean isTrue(Complaint one, Slot mended) {
        return revisions
                .status(mended)
                .flatMap(ItemStatus::inForce)
                .flatMap(mark -> revisions.find(mark.revision()))
                .flatMap(Version::published)
                .filter(deed -> deed.at().isAfter(one.repliedAt()))
                .isPresent();
    }

    /** @return the text being sent */
    UUID send(Complaint one, Slot mended) {
        var snapshot = knowledge.snapshot();
        var text = clearance.announce(snapshot.commune());
        var day = vn.hoixa.review.Slot.day(LocalDate.ofInstant(one.at(), WorkingCalendar.ZONE));
        var procedure = procedure(mended);
        var name = procedure.map(Procedure::shortName).or(() -> title(mended));
        name.ifPresentOrElse(
                words -> text.say(
                        StandingReply.FEEDBACK_MENDED,
                        vn.hoixa.review.Slot.words(vn.hoixa.review.Slot.Name.PROCEDURE, words),
                        day),
                () -> text.say(StandingReply.FEEDBACK_MENDED_UNNAMED, day));
        procedure.ifPresent(known -> text.option(OptionId.procedure(known.code()), known.shortName()));
        var stored = texts.store(text.clear());
        deliveries.enqueue(one.told().to(), stored);
        return stored.id();
    }

    private Optional<Procedure> procedure(Slot mended) {
        return switch (mended.type()) {
            case PROCEDURE -> ProcedureCode.of(mended.key()).flatMap(knowledge.snapshot()::procedure);
            case ANSWER, TOPIC, EVENT, RULE, COMMUNE -> Optional.empty();
        };
    }

    private Optional<Passage> title(Slot mended) {
        var snapshot = knowledge.snapshot();
        return switch (mended.type()) {
            case ANSWER -> snapshot.answer(mended.key()).map(answer -> answer.title());
            case EVENT -> snapshot.lifeEvent(mended.key()).map(event -> event.title());
            case TOPIC -> snapshot.topic(mended.key()).map(topic -> topic.topic());
            case PROCEDURE, RULE, COMMUNE -> Optional.empty();
        };
    }
}
