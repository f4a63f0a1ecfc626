package vn.hoixa.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;

/**
 * Parses all items but procedures from the form used in {@code knowledge-base/} and in the database.
 *
 * @param revision the revision that the words belong to
 * @param origin the approval behind an item made from an officer's answer
 */
record ItemReader(RevisionId revision, Optional<Revision.Origin> origin) {
    /** The item in a revision of any type but a procedure. */
    static Item item(Revision revision) {
        var fields = Fields.of(revision.slot().toString(), revision.sheet(), _ -> {});
        var item = new ItemReader(revision.id(), revision.origin()).read(revision.type(), fields);
        return item.from(revision.source());
    }

    /** Reads an item that is not a procedure. */
    Item read(ItemType type, Fields fields) {
        return switch (type) {
            case PROCEDURE -> throw new IllegalArgumentException("a procedure is read by ProcedureReader");
            case ANSWER -> answer(fields);
            case TOPIC -> topic(fields);
            case EVENT -> event(fields);
            case RULE -> rule(fields);
            case COMMUNE -> commune(fields);
        };
    }

    private CommonAnswer answer(Fields fields) {
        var answer = new CommonAnswer(
                fields.text("id"),
                revision,
                words(fields, "title"),
                words(fields, "answer"),
                fields.texts("ask"),
                fields.codesIfAny("codes"),
                fields.textIfAny("field"),
                fields.textsIfAny("legal_basis"),
                ProcedureReader.source(fields.part("source")));
        fields.done();
        return answer;
    }

    private Topic topic(Fields fields) {
        var topic = new Topic(
                fields.text("id"),
                revision,
                words(fields, "topic"),
                words(fields, "handler"),
                words(fields, "contact"),
                fields.texts("ask"),
                fields.textsIfAny("words"),
                ProcedureReader.flatSource(fields));
        fields.done();
        return topic;
    }

    private LifeEvent event(Fields fields) {
        var event = new LifeEvent(
                fields.text("id"),
                revision,
                words(fields, "title"),
                fields.texts("ask"),
                fields.each("order", this::step),
                wordsIfAny(fields, "note"),
                fields.textsIfAny("legal_basis"),
                ProcedureReader.source(fields.part("source")));
        fields.done();
        return event;
    }

    private LifeEvent.Step step(Fields fields) {
        return new LifeEvent.Step(fields.codeIfAny("code").orElse(new ProcedureCode("0.000000")), words(fields, "why"));
    }

    private LocalRule rule(Fields fields) {
        var rule = new LocalRule(
                fields.text("id"),
                revision,
                fields.text("title"),
                fields.text("number"),
                fields.date("from"),
                fields.dateIfAny("until"),
                fields.text("scope"),
                fields.each(
                        "rules",
                        part -> new LocalRule.Line(
                                part.text("fee_type"),
                                part.text("method"),
                                part.text("amount"),
                                part.textIfAny("condition"))),
                ProcedureReader.flatSource(fields));
        fields.dateIfAny("issued");
        fields.done();
        return rule;
    }

    private Commune commune(Fields fields) {
        var unit = fields.part("unit");
        String name = unit.text("kind") + " " + unit.text("name");
        unit.done();
        var reception = fields.partIfAny("reception");
        var commune = new Commune(
                revision,
                passage(name),
                words(fields, "province"),
                fields.each("handlers", this::handler),
                fields.each("service_points", this::servicePoint),
                phones(fields.part("phones")),
                words(fields, "hours"),
                reception.map(part -> words(part, "place")),
                reception.map(part -> words(part, "schedule")),
                wordsIfAny(fields, "portal"),
                fields.each(
                        "former_units",
                        part -> new Commune.FormerUnit(part.text("name"), words(part, "now"), part.date("until"))),
                fields.each(
                        "villages",
                        part -> new Commune.Village(
                                part.text("id"),
                                words(part, "name"),
                                part.text("kind"),
                                part.dateIfAny("from"),
                                part.dateIfAny("until"),
                                part.textIfAny("now"))),
                fields.marked("sample"),
                ProcedureReader.flatSource(fields));
        reception.ifPresent(Fields::done);
        fields.done();
        return commune;
    }

    private Commune.Handler handler(Fields fields) {
        return new Commune.Handler(
                fields.text("id"),
                words(fields, "name"),
                words(fields, "short"),
                kind(fields),
                wordsIfAny(fields, "desk"),
                wordsIfAny(fields, "phone"));
    }

    private static Commune.Handler.Kind kind(Fields fields) {
        String kind = fields.text("kind");
        for (Commune.Handler.Kind each : Commune.Handler.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return each;
            }
        }
        fields.tell("kind", kind, "chỉ nhận commune, police, military, tax, insurance, land, city, other");
        return Commune.Handler.Kind.OTHER;
    }

    private Commune.ServicePoint servicePoint(Fields fields) {
        List<Passage> desks =
                fields.textsIfAny("desks").stream().map(this::passage).toList();
        return new Commune.ServicePoint(
                fields.text("id"),
                words(fields, "name"),
                words(fields, "address"),
                words(fields, "hours"),
                desks,
                wordsIfAny(fields, "phone"));
    }

    private Commune.Phones phones(Fields fields) {
        var phones = new Commune.Phones(
                words(fields, "center"),
                wordsIfAny(fields, "police"),
                wordsIfAny(fields, "health"),
                wordsIfAny(fields, "women"));
        fields.done();
        return phones;
    }

    private Passage words(Fields fields, String key) {
        String text = fields.text(key);
        return passage(text.isEmpty() ? "…" : text);
    }

    private Optional<Passage> wordsIfAny(Fields fields, String key) {
        return fields.textIfAny(key).map(this::passage);
    }

    private Passage passage(String text) {
        return new Passage(text, Set.of(revision), origin);
    }
}
