package vn.hoixa.console.figures;

import java.util.List;
import java.util.Locale;
import vn.hoixa.document.OfficialDocument.Head;

/** Heads of papers that the commune's bodies issue. */
final class Letterheads {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Letterheads() {}

    /** Of the People's Committee. */
    static Head committee(String unit, int year) {
        return new Head(List.of("ỦY BAN NHÂN DÂN", unit.toUpperCase(VIETNAMESE)), "BC-UBND", place(unit), year);
    }

    /** Of the public-service centre, which is below it. */
    static Head centre(String unit, int year) {
        return new Head(
                "UBND " + unit.toUpperCase(VIETNAMESE),
                List.of("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"),
                "BC-TTPVHCC",
                place(unit),
                year);
    }

    /** "Mẫu Đức" of "xã Mẫu Đức"; a unit that is named by a number keeps its kind. */
    private static String place(String unit) {
        var name = unit.replaceFirst("^(?:xã|phường|đặc khu) ", "");
        return name.matches("\\d+") ? Say.capitalised(unit) : name;
    }
}
