package vn.hoixa.correction;

import java.util.Comparator;
import java.util.Optional;
import vn.hoixa.knowledge.PastKnowledge.Part;
import vn.hoixa.procedure.Facet;

/** Extracts from a sent body the lines of one part: whole lines, a facet after its label. */
final class Bodies {
    private Bodies() {}

    /**
     * The lines of a part in a body.
     *
     * @param then the part as it read at that time
     * @return the words without their label; empty when the body does not have the part
     */
    static Optional<String> told(String body, Part then) {
        return then.words().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .filter(words -> says(body, lead(then) + words))
                .findFirst()
                .or(() -> line(body, then));
    }

    /** Whether the body contains these lines. */
    private static boolean says(String body, String lines) {
        return ("\n" + body + "\n").contains("\n" + lines + "\n");
    }

    /** Finds a facet's line by its label, even when an earlier release worded it differently. */
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
