package vn.hoixa.correction;

import java.util.Comparator;
import java.util.Optional;
import vn.hoixa.knowledge.PastKnowledge.Part;
import vn.hoixa.procedure.Facet;

/** What a sent body says of a part: whole lines, a facet after its label. */
final class Bodies {
    private Bodies() {}

    /**
     * What a body tells of a part.
     *
     * @param then the part as it was told
     * @return the words without their label; empty when it says nothing of it
     */
    static Optional<String> told(String body, Part then) {
        return then.words().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .filter(words -> says(body, lead(then) + words))
                .findFirst()
                .or(() -> line(body, then));
    }

    /** Whether these lines stand in the body. */
    private static boolean says(String body, String lines) {
        return ("\n" + body + "\n").contains("\n" + lines + "\n");
    }

    /** A facet's line is known by its label, also when its words were put otherwise by an earlier release. */
    private static Optional<String> line(String body, Part part) {
        String lead = lead(part);
        return lead.isEmpty()
                ? Optional.empty()
                : body.lines()
                        .filter(line -> line.startsWith(lead))
                        .findFirst()
                        .map(line -> line.substring(lead.length()));
    }

    private static String lead(Part part) {
        return Facet.of(part.id()).map(facet -> facet.label() + ": ").orElse("");
    }
}
