package vn.hoixa.revision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.ProcedureWriter;

/**
 * Computes a pending revision in which some new facets are taken and the others stay as published.
 *
 * <p>Words override facts: a taken facet is removed from the words, so that the new facts apply; a kept one that only
 * the old facts had is written into the words, so that it hides the new facts. Decision, source and legal basis go
 * together, as the facet legal basis.
 */
final class Decision {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> IDENTITY = List.of("source", "legal_basis");

    private final Revision inForce;
    private final Revision waiting;
    private final Set<Facet> taken;
    private final Set<Facet> kept;

    Decision(Revision inForce, Revision waiting, List<Facet> differing, Set<Facet> wanted) {
        this.inForce = inForce;
        this.waiting = waiting;
        this.taken = EnumSet.noneOf(Facet.class);
        this.kept = EnumSet.noneOf(Facet.class);
        differing.forEach(facet -> (wanted.contains(facet) ? taken : kept).add(facet));
    }

    Set<Facet> taken() {
        return taken;
    }

    Set<Facet> kept() {
        return kept;
    }

    /** Whether everything is kept, and nobody has written anything else into the pending revision. */
    boolean changesNothing() {
        return taken.isEmpty() && same(waiting.words(), inForce.words());
    }

    /** The portal's part of the revision: the old one when nothing new was taken. */
    Optional<String> facts() {
        return taken.isEmpty() ? inForce.facts() : waiting.facts();
    }

    /** The source of the taken facts. */
    Optional<String> source() {
        return taken.isEmpty() ? Optional.empty() : news().source().decision();
    }

    /** The words of the revision; empty when the facts alone are enough. */
    Optional<String> words() {
        if (taken.isEmpty()) {
            return waiting.words();
        }
        if (waiting.words().isEmpty() && kept.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode sheet = waiting.words().map(Decision::object).orElseGet(this::bare);
        ObjectNode facets = sheet.withObject("/facets");
        ObjectNode news = ProcedureWriter.write(news());
        ObjectNode old = ProcedureWriter.write(inForce.procedure());
        taken.forEach(facet -> facets.remove(facet.id()));
        kept.forEach(facet -> keep(facet, facets, old));
        if (taken.contains(Facet.LEGAL_BASIS)) {
            IDENTITY.forEach(part -> replace(sheet, news, part));
        }
        return Optional.of(Canonical.json(sheet));
    }

    private static void keep(Facet facet, ObjectNode facets, ObjectNode old) {
        if (facet == Facet.LEGAL_BASIS || facets.has(facet.id())) {
            return;
        }
        JsonNode value = old.path("facets").path(facet.id());
        if (!value.isMissingNode()) {
            facets.set(facet.id(), value);
        } else if (facet == Facet.FEE) {
            facets.putArray(facet.id());
        } else {
            facets.putObject(facet.id()).put("state", "missing");
        }
    }

    private static void replace(ObjectNode sheet, ObjectNode from, String part) {
        sheet.remove(part);
        if (from.has(part)) {
            sheet.set(part, from.get(part));
        }
    }

    /** The published revision as a sheet, without its facets and without the portal's texts. */
    private ObjectNode bare() {
        ObjectNode sheet = ProcedureWriter.write(inForce.procedure());
        sheet.remove("portal");
        sheet.putObject("facets");
        return sheet;
    }

    private ProcedureContent news() {
        return ProcedureReader.read(
                Fields.of(waiting.key(), JSON.readTree(waiting.facts().orElseThrow()), _ -> {}));
    }

    private static boolean same(Optional<String> some, Optional<String> other) {
        return some.map(JSON::readTree).equals(other.map(JSON::readTree));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
