package vn.hoixa.console.figures;

import java.util.Arrays;
import java.util.List;

/**
 * One table of the spreadsheet, on its own sheet.
 *
 * @param name of its sheet
 * @param title above it, in capitals
 * @param columns from left to right
 * @param rows as many cells each as there are columns; numbers are stored as numbers
 */
record FigureTable(String name, String title, List<Column> columns, List<List<Object>> rows) {
    /** @param width in characters */
    record Column(String head, int width) {}

    FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
