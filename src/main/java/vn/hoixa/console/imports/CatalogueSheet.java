package vn.hoixa.console.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Gap;
import vn.hoixa.keeping.Quality;
import vn.hoixa.keeping.Quality.Measure;

/** Writes the data catalogue as a spreadsheet: quality by field, every item, and the meaning of the terms. */
final class CatalogueSheet {
    private static final List<String> ITEM_HEADS = List.of(
            "Loại",
            "Mã",
            "Tên",
            "Lĩnh vực",
            "Nơi nhận",
            "Trạng thái",
            "Hạn rà soát",
            "Chờ công khai",
            "Đúng",
            "Đủ",
            "Sạch",
            "Sống",
            "Còn thiếu");

    private final List<CatalogueEntry> entries;
    private final List<Quality> fields;
    private final LocalDate on;

    CatalogueSheet(List<CatalogueEntry> entries, List<Quality> fields, LocalDate on) {
        this.entries = entries;
        this.fields = fields;
        this.on = on;
    }

    void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Hoi Xa", "1.0");
        quality(book.newWorksheet("Chất lượng"));
        items(book.newWorksheet("Danh mục"));
        meanings(book.newWorksheet("Định nghĩa"));
        book.finish();
    }

    private void quality(Worksheet sheet) {
        heads(sheet, 0, List.of("Lĩnh vực", "Đang áp dụng", "Chờ công khai", "Bãi bỏ"));
        for (Measure measure : Measure.values()) {
            int column = 4 + 2 * measure.ordinal();
            heads(sheet, column, List.of(measure.label(), measure.label() + " (%)"));
        }
        for (int row = 1; row <= fields.size(); row++) {
            quality(sheet, row, fields.get(row - 1));
        }
        widths(sheet, 34, 14, 14, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        sheet.freezePane(1, 1);
    }

    private static void quality(Worksheet sheet, int row, Quality quality) {
        sheet.value(row, 0, quality.field().isEmpty() ? "Chưa ghi lĩnh vực" : quality.field());
        sheet.value(row, 1, quality.inForce());
        sheet.value(row, 2, quality.waiting());
        sheet.value(row, 3, quality.repealed());
        for (Measure measure : Measure.values()) {
            int column = 4 + 2 * measure.ordinal();
            sheet.value(row, column, quality.good().getOrDefault(measure, 0));
            sheet.value(row, column + 1, quality.percent(measure));
        }
    }

    private void items(Worksheet sheet) {
        heads(sheet, 0, ITEM_HEADS);
        for (int row = 1; row <= entries.size(); row++) {
            item(sheet, row, entries.get(row - 1));
        }
        widths(sheet, 22, 16, 48, 24, 30, 16, 14, 14, 8, 8, 8, 8, 70);
        sheet.freezePane(3, 1);
        sheet.setAutoFilter(0, 0, entries.size(), ITEM_HEADS.size() - 1);
    }

    private static void item(Worksheet sheet, int row, CatalogueEntry entry) {
        sheet.value(row, 0, entry.slot().type().label());
        sheet.value(row, 1, entry.slot().key());
        sheet.value(row, 2, entry.name());
        sheet.value(row, 3, entry.field());
        sheet.value(row, 4, entry.handlerName());
        sheet.value(row, 5, entry.state().label());
        entry.reviewBy().ifPresent(day -> {
            sheet.value(row, 6, day);
            sheet.style(row, 6).format("dd/mm/yyyy").set();
        });
        sheet.value(row, 7, entry.waiting().isPresent() ? "có" : "");
        for (Measure measure : Measure.values()) {
            sheet.value(row, 8 + measure.ordinal(), measure.holds(entry) ? "có" : "chưa");
        }
        sheet.value(row, 12, entry.gaps().stream().map(CatalogueSheet::said).collect(Collectors.joining("; ")));
    }

    private static String said(Gap gap) {
        return gap.facet().map(facet -> facet.label() + ": ").orElse("")
                + gap.kind().label() + " (" + gap.reason() + ")";
    }

    private void meanings(Worksheet sheet) {
        sheet.value(0, 0, "Ngày lập");
        sheet.value(0, 1, on);
        sheet.style(0, 1).format("dd/mm/yyyy").horizontalAlignment("left").set();
        int row = 1;
        for (Measure measure : Measure.values()) {
            sheet.value(row, 0, measure.label());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, measure.definition());
        }
        sheet.value(row, 0, "Cách tính");
        sheet.value(row, 1, "Đếm trên các thủ tục đang áp dụng; phần trăm làm tròn xuống.");
        widths(sheet, 14, 110);
    }

    private static void heads(Worksheet sheet, int from, List<String> heads) {
        for (int at = 0; at < heads.size(); at++) {
            sheet.value(0, from + at, heads.get(at));
            sheet.style(0, from + at).bold().set();
        }
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }
}
