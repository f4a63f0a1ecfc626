package vn.hoixa.console.keeper;

import java.util.List;

/**
 * A field of the form.
 *
 * @param name its path in the sheet
 * @param kind the control: text, area, lines, date, select or check
 * @param error the problem in it; empty when it has none
 */
record Input(
        String name,
        String label,
        String kind,
        String value,
        List<ListPage.Choice> choices,
        String hint,
        String error) {
    /** A select field with these choices. */
    static Input select(String name, String label, String value, List<ListPage.Choice> choices) {
        return new Input(name, label, "select", value, choices, "", "");
    }

    static Input of(String name, String label, String kind, String value, String hint) {
        return new Input(name, label, kind, value, List.of(), hint, "");
    }

    Input wrong(String message) {
        return new Input(name, label, kind, value, choices, hint, message);
    }

    /** The anchor for links from the summary of errors. */
    public String id() {
        return "i-" + name.replace("[]", "");
    }
}
