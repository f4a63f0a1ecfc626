package vn.hoixa.keeping;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.ProcedureWriter;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Keepers;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/**
 * Saves officers' edits of items. An edit is checked like a file of {@code knowledge-base/}, masked, and becomes the
 * item's pending revision; the published one stays in force until somebody publishes the new one.
 */
@Component
public class Edits {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Revisions revisions;
    private final EditChecks checks;
    private final ItemActs acts;

    Edits(Revisions revisions, EditChecks checks, ItemActs acts) {
        this.revisions = revisions;
        this.checks = checks;
        this.acts = acts;
    }

    /** The sheet that an officer starts from: all facts and words of a revision, in the form of a file. */
    public static ObjectNode sheetOf(Revision revision) {
        if (revision.type() != ItemType.PROCEDURE) {
            return (ObjectNode) revision.sheet();
        }
        var sheet = ProcedureWriter.write(revision.procedure());
        sheet.remove("portal");
        return sheet;
    }

    /** Saves an edit as the pending revision, or returns its problems. */
    public Edited save(Edit edit, Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            return new Edited.NotAllowed(reason);
        }
        var base = edit.base().flatMap(mark -> revisions.find(mark.revision())).map(version -> version.revision());
        var sheet = words(edit, base);
        var revision = new Revision(
                base.map(Revision::id).orElseGet(Revision::draw),
                edit.slot().type(),
                edit.slot().key(),
                base.flatMap(Revision::facts),
                Optional.of(Canonical.json(sheet)),
                Optional.empty(),
                Optional.empty());
        var problems = checks.of(edit, base, revision, sheet);
        return problems.isEmpty() ? write(edit, revision, officer) : new Edited.Incomplete(problems);
    }

    private Edited write(Edit edit, Revision revision, Officer officer) {
        var ground = edit.ground();
        Optional<String> source = ground.isNamed() ? Optional.of(ground.words()) : Optional.empty();
        var writing = new ItemActs.Writing(
                edit.slot(), edit.base(), revision.facts(), revision.words().orElseThrow(), edit.why(), source);
        return switch (acts.write(writing, officer)) {
            case ItemActs.Result.Done(var changes) -> new Edited.Saved(changes.getFirst());
            case ItemActs.Result.NotAllowed(var reason) -> new Edited.NotAllowed(reason);
            case ItemActs.Result.Overtaken() -> new Edited.Overtaken();
            case ItemActs.Result.Refused(var reasons) ->
                new Edited.Incomplete(
                        reasons.stream().map(why -> new Edited.Problem("", why)).toList());
        };
    }

    /**
     * The part of the officer's sheet that differs from the portal's facts; unchanged facts are still updated by the
     * next import.
     */
    private static ObjectNode words(Edit edit, Optional<Revision> base) {
        var sheet = edit.sheet().deepCopy();
        if (edit.slot().type() != ItemType.PROCEDURE) {
            return sheet;
        }
        base.flatMap(Revision::facts)
                .map(facts -> ProcedureReader.read(Fields.of("facts", JSON.readTree(facts), _ -> {})))
                .ifPresent(facts -> dropWhatFactsSay(sheet, edit.slot(), facts));
        return sheet;
    }

    private static void dropWhatFactsSay(ObjectNode sheet, Slot slot, ProcedureContent facts) {
        JsonNode facets = sheet.path("facets");
        if (!(facets instanceof ObjectNode written)) {
            return;
        }
        var said = ProcedureReader.read(Fields.of(slot.toString(), sheet, _ -> {}));
        for (Facet facet : Facet.values()) {
            if (facts.facets().containsKey(facet)
                    && ProcedurePortrait.facet(said, facet).equals(ProcedurePortrait.facet(facts, facet))) {
                written.remove(facet.id());
            }
        }
    }
}
