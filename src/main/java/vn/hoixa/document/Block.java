package vn.hoixa.document;

import java.util.List;

/** A part of a document's text. */
public sealed interface Block {
    /** A heading with its number, such as "1. Mục đích sử dụng". */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A point of a list; its dash is set by the layout. */
    record Point(String text) implements Block {}

    /**
     * A table that fills the width of the text; its header stands again on each page.
     *
     * @param shares width of each column, in parts of their sum
     * @param rows as many cells each as the header
     */
    record Table(List<Integer> shares, List<String> header, List<List<String>> rows) implements Block {
        public Table {
            shares = List.copyOf(shares);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = header.size();
            if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("each row of a table has the " + columns + " cells of its header");
            }
        }
    }
}
