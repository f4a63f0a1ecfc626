package vn.hoixa.console.figures;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lays out tables as sheets: A4 landscape, one page wide, header on every page, numbers right-aligned. */
final class TableSheets {
    static final String NOTHING = "Trong kỳ không có.";

    private static final String FONT = "Times New Roman";
    private static final String HEAD_FILL = "F2ECE0";
    private static final int SIZE = 12;
    private static final int HEAD_ROW = 2;
    private static final double ROOM = 20; // points

    private final Workbook book;
    private final String about;

    /** @param about the line below each title: period, time of counting, commune */
    TableSheets(Workbook book, String about) {
        this.book = book;
        this.about = about;
    }

    void add(FigureTable table) {
        var sheet = book.newWorksheet(table.name());
        page(sheet);
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).fontName(FONT).fontSize(14).bold().set();
        sheet.value(1, 0, about);
        sheet.style(1, 0).fontName(FONT).fontSize(SIZE).italic().set();
        head(sheet, table);
        for (int at = 0; at < table.rows().size(); at++) {
            for (int column = 0; column < table.columns().size(); column++) {
                put(sheet, HEAD_ROW + 1 + at, column, table.rows().get(at).get(column));
            }
        }
        if (table.rows().isEmpty()) {
            sheet.value(HEAD_ROW + 1, 0, NOTHING);
            sheet.style(HEAD_ROW + 1, 0).fontName(FONT).fontSize(SIZE).italic().set();
        }
    }

    private static void page(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.repeatRows(HEAD_ROW);
        sheet.freezePane(1, HEAD_ROW + 1);
    }

    private static void head(Worksheet sheet, FigureTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(HEAD_ROW, column, table.columns().get(column).head());
            sheet.width(column, table.columns().get(column).width());
        }
        sheet.rowHeight(HEAD_ROW, ROOM);
        cell(sheet.range(HEAD_ROW, 0, HEAD_ROW, table.columns().size() - 1).style())
                .bold()
                .fillColor(HEAD_FILL)
                .verticalAlignment("center")
                .horizontalAlignment("center")
                .set();
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, cell.toString());
        }
        cell(sheet.style(row, column))
                .verticalAlignment("top")
                .horizontalAlignment(cell instanceof Number || cell.equals(Say.NONE) ? "right" : "left")
                .set();
    }

    private static StyleSetter cell(StyleSetter style) {
        return style.fontName(FONT).fontSize(SIZE).wrapText(true).borderStyle("thin");
    }
}
