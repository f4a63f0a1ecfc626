package vn.hoixa.console.keeper;

import java.util.List;

/**
 * A field of the form.
 *
 * @param name its path in the sheet
 * @param kind how it is typed: text, area, lines, date, select or check
 * @param error what has to be mended in it; empty when nothing has
 */
record Input(
        String name,
        String label,
        String kind,
        String value,
        List<ListPage.Choice> choices,
        String hint,
        String error) {
    /** A field with these choices. */
    static Input select(String name, String label, String value, List<ListPage.Choice> choices) {
        return new Input(name, label, "select", value, choices, "", "");
    }

    static Input of(String name, String label, String kind, String value, String hint) {
        return new Input(name, label, kind, value, List.of(), hint, "");
    }

    Input wrong(String message) {
        return new Input(name, label, kind, value, choices, hint, message);
    }

    /** Where a link from the summary of errors leads. */
    public String id() {
        return "i-" + name.replace("[]", "");
    }
}
