package vn.hoixa.channel.pages;

import java.util.List;
import java.util.Locale;

/**
 * Print sizes of the checklist, and the heights of its parts on an A4 sheet, in millimetres. The figures follow
 * {@code paper.css}; a browser test prints every published procedure and finds one page each.
 *
 * <p>An estimate by the number of letters is enough: lines break between words, so a line is counted a little shorter
 * than the paper is wide.
 */
enum SheetSize {
    /** 14 points. */
    LARGE(7.0, 66),
    /** 12 points. */
    USUAL(6.0, 77),
    /** 10.5 points, as in newspapers. */
    SMALL(5.05, 89);

    /** Height between the margins of A4, less a spare line for an unlucky break. */
    private static final double SHEET = 262;
    /** Height of letterhead, code and the lines beside it, and the gaps between parts. */
    private static final double FRAME = 46;

    private static final double ROOM_OF_A_BOX = 1.3;
    private static final double ROOM_OF_A_ROW = 2.3;
    private static final double ROOM_OF_A_HEADING = 4.6;
    private static final double TITLE = 1.55;
    /** The labels of the rows take a fifth of the width. */
    private static final double ROW = 0.78;

    private final double line;
    private final int letters;

    SheetSize(double line, int letters) {
        this.line = line;
        this.letters = letters;
    }

    /** Height left for documents and rows under a title. */
    double roomUnder(String title) {
        return SHEET - FRAME - TITLE * line * lines(title, letters / TITLE);
    }

    double ofBoxes(List<String> papers) {
        return papers.isEmpty()
                ? 0
                : ofHeading() + papers.stream().mapToDouble(this::ofBox).sum();
    }

    double ofHeading() {
        return line + ROOM_OF_A_HEADING;
    }

    double ofBox(String paper) {
        return ROOM_OF_A_BOX + line * lines(paper, letters);
    }

    double ofRows(List<Checklist.Line> rows) {
        return rows.stream()
                .mapToDouble(row -> ROOM_OF_A_ROW + line * lines(row.words(), letters * ROW))
                .sum();
    }

    double ofLine() {
        return line;
    }

    /** The name in the style sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int lines(String words, double letters) {
        return 1 + (int) (words.length() / letters);
    }
}
