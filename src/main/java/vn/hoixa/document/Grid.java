package vn.hoixa.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Creates Word tables of full text width with fixed columns. */
final class Grid {
    private static final int SIZE = 12;
    private static final int AIR = 2;

    private Grid() {}

    /** A one-row table without lines, for placing things side by side. */
    static XWPFTable bare(XWPFDocument word, List<Integer> shares) {
        var table = word.createTable(1, shares.size());
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        widths(table, shares);
        return table;
    }

    /** A table with lines, from a block of the text. */
    static void ruled(XWPFDocument word, Block.Table block) {
        Line.of(word).kept().plain(6).say("");
        var table = word.createTable(1 + block.rows().size(), block.header().size());
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        table.setTableAlignment(TableRowAlign.CENTER);
        for (int i = 0; i < block.header().size(); i++) {
            Line.in(header.getCell(i))
                    .centred()
                    .kept()
                    .airy(AIR)
                    .bold(SIZE)
                    .say(block.header().get(i));
        }
        for (int row = 1; row <= block.rows().size(); row++) {
            fill(table.getRow(row), block.rows().get(row - 1), block);
        }
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            row.getTableCells().forEach(cell -> cell.removeParagraph(0));
        });
        widths(table, block.shares());
    }

    private static void fill(XWPFTableRow row, List<String> cells, Block.Table table) {
        for (int i = 0; i < cells.size(); i++) {
            var line = Line.in(row.getCell(i)).airy(AIR).plain(SIZE);
            (table.isOfFigures(i) ? line.flushRight() : line).say(cells.get(i));
        }
    }

    private static void widths(XWPFTable table, List<Integer> shares) {
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        table.setWidth(WordFile.textWidth());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < shares.size(); i++) {
            var width = BigInteger.valueOf((long) WordFile.textWidth() * shares.get(i) / sum);
            grid.addNewGridCol().setW(width);
            for (var row : table.getRows()) {
                var cell = row.getCell(i).getCTTc();
                var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                var set = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
                set.setType(STTblWidth.DXA);
                set.setW(width);
            }
        }
    }
}
