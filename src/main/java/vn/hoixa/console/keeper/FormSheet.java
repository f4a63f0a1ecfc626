package vn.hoixa.console.keeper;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.language.Vietnamese;

/** Cleans up the sheet of a procedure after form input, so that it has the form of the files. */
final class FormSheet {
    private static final String STATE = "state";
    private static final String USABLE = "usable";
    private static final int LONGEST_ID = 24;

    private FormSheet() {}

    /** @param base the sheet before the edit: empty values that neither had are removed */
    static void tidy(ObjectNode sheet, JsonNode base) {
        if (sheet.path("facets") instanceof ObjectNode facets) {
            for (String id : facets.propertyNames().toArray(String[]::new)) {
                if (facets.get(id) instanceof ObjectNode facet
                        && isSilent(facet, base.path("facets").path(id))) {
                    facets.remove(id);
                } else {
                    facets.get(id).forEach(FormSheet::settled);
                    settled(facets.get(id));
                }
            }
        }
        sheet.path("cases").forEach(FormSheet::named);
    }

    /** Whether a facet is empty and was empty before. */
    private static boolean isSilent(ObjectNode facet, JsonNode before) {
        boolean nothing = facet.propertyNames().stream().allMatch(STATE::equals);
        return nothing && (facet.path(STATE).asString(USABLE).equals(USABLE) || before.isMissingNode());
    }

    /** "Usable" is the default and is left out; a reason only stands beside an unclear value. */
    private static void settled(JsonNode value) {
        if (!(value instanceof ObjectNode facet)) {
            return;
        }
        String state = facet.path(STATE).asString(USABLE);
        if (state.equals(USABLE)) {
            facet.remove(STATE);
        }
        if (!state.equals("unclear")) {
            facet.remove("why");
        }
    }

    /** Derives the id of a new case from its first question. */
    private static void named(JsonNode one) {
        if (one instanceof ObjectNode written && !written.has("id")) {
            written.put("id", slug(written.path("ask").path(0).asString("tinh huong")));
        }
    }

    private static String slug(String question) {
        String words = Arrays.stream(Vietnamese.fold(question).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("-[^-]*$|-$", "");
    }
}
