package vn.hoixa.console.keeper;

import java.util.List;

/**
 * A part of the form.
 *
 * @param id the anchor, such as {@code f-fee}
 * @param error of the part as a whole; empty when it has none
 */
record FormPart(String id, String title, String hint, List<Input> inputs, List<Rows> rows, String error) {
    /**
     * Rows of the same fields.
     *
     * @param name path of the list in the sheet
     * @param blank a template row, with {@code 999} as its number
     */
    record Rows(String name, String title, String add, List<List<Input>> rows, List<Input> blank) {}

    static FormPart of(String id, String title, String hint, Input... inputs) {
        return new FormPart(id, title, hint, List.of(inputs), List.of(), "");
    }
}
