package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.knowledge.PastKnowledge.Part;
import vn.hoixa.knowledge.PastKnowledge.Told;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Splits items into the parts that answers quote. */
final class Tellings {
    private Tellings() {}

    /** Whether answers quote items of this type; the others only complete them. */
    static boolean tells(ItemType type) {
        return switch (type) {
            case PROCEDURE, ANSWER, TOPIC, EVENT -> true;
            case RULE, COMMUNE -> false;
        };
    }

    static Optional<? extends Item> find(Snapshot snapshot, Slot slot) {
        return switch (slot.type()) {
            case PROCEDURE -> ProcedureCode.of(slot.key()).flatMap(snapshot::procedure);
            case ANSWER -> snapshot.answer(slot.key());
            case TOPIC -> snapshot.topic(slot.key());
            case EVENT -> snapshot.lifeEvent(slot.key());
            case RULE, COMMUNE -> Optional.empty();
        };
    }

    static Told of(Item item, LocalDate on) {
        return switch (item) {
            case Procedure procedure ->
                new Told(
                        new Slot(ItemType.PROCEDURE, item.key()),
                        procedure.shortName().text(),
                        procedure.field(),
                        procedure.repeal().isPresent() ? List.of() : parts(procedure, on),
                        procedure.repeal());
            case CommonAnswer answer ->
                new Told(
                        new Slot(ItemType.ANSWER, item.key()),
                        answer.title().text(),
                        answer.field().orElse(""),
                        List.of(part("answer", "Câu trả lời", answer.answer())),
                        Optional.empty());
            case Topic topic ->
                new Told(
                        new Slot(ItemType.TOPIC, item.key()),
                        topic.topic().text(),
                        "",
                        List.of(
                                part("handler", "Nơi giải quyết", topic.handler()),
                                part("contact", "Cách liên hệ", topic.contact())),
                        Optional.empty());
            case LifeEvent event ->
                new Told(
                        new Slot(ItemType.EVENT, item.key()), event.title().text(), "", parts(event), Optional.empty());
            case LocalRule _, Commune _ ->
                throw new IllegalArgumentException(item.key() + " completes other items and is not told by itself");
        };
    }

    private static List<Part> parts(Procedure procedure, LocalDate on) {
        var parts = new ArrayList<Part>();
        for (Facet facet : Facet.values()) {
            var words = Stream.of(procedure.brief(facet, on), procedure.facet(facet, on))
                    .flatMap(Optional::stream)
                    .map(Passage::text)
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                parts.add(new Part(facet.id(), facet.label(), words));
            }
        }
        for (Procedure.Case one : procedure.cases()) {
            if (one instanceof Procedure.Case.Told told) {
                parts.add(part("case:" + told.id(), told.label().text(), told.answer()));
            }
        }
        return parts;
    }

    private static List<Part> parts(LifeEvent event) {
        var parts = new ArrayList<Part>();
        event.order().forEach(step -> parts.add(part("step:" + step.code(), "Bước " + step.code(), step.why())));
        event.note().ifPresent(note -> parts.add(part("note", "Lưu ý", note)));
        return parts;
    }

    private static Part part(String id, String label, Passage words) {
        return new Part(id, label, List.of(words.text()));
    }
}
