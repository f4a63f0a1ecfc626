package vn.hoixa.document;

import java.util.List;
import java.util.regex.Pattern;

/** A part of a document's text. */
public sealed interface Block {
    /** A heading with its number, such as "1. Mục đích sử dụng". */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A point of a list; its dash is set by the layout. */
    record Point(String text) implements Block {}

    /** The name of the table that follows, such as "Bảng 1. Lượt hỏi theo lĩnh vực". */
    record Caption(String text) implements Block {}

    /** An annex behind the signature, on a new page (phụ lục). */
    record Annex(String title, List<Block> body) implements Block {
        public Annex {
            body = List.copyOf(body);
        }
    }

    /**
     * A table that fills the width of the text; its header is repeated on each page. A column of only numbers is
     * right-aligned.
     *
     * @param shares relative width of each column
     * @param rows as many cells each as the header
     */
    record Table(List<Integer> shares, List<String> header, List<List<String>> rows) implements Block {
        private static final Pattern FIGURE = Pattern.compile("[\\d.,]+( ?%)?|[-–—]|");

        public Table {
            shares = List.copyOf(shares);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = header.size();
            if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("each row of a table has the " + columns + " cells of its header");
            }
        }

        boolean isOfFigures(int column) {
            return !rows.isEmpty()
                    && rows.stream()
                            .allMatch(row -> FIGURE.matcher(row.get(column)).matches());
        }
    }
}
