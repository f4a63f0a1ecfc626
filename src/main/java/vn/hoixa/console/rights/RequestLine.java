package vn.hoixa.console.rights;

import java.util.UUID;

/**
 * A request as the pages show it.
 *
 * @param received "Nhận và xác nhận lúc 14:05 ngày 24/11/2026"
 * @param day the day of it
 * @param from who asked, and where: "Telegram", "tại quầy, Lê Thị Mận ghi"
 * @param due "thứ Sáu 18/12/2026" and what is left; for a settled one when and by whom it ended
 */
record RequestLine(
        UUID id,
        long number,
        String kind,
        String from,
        String received,
        String day,
        Due due,
        String words,
        String end) {
    /**
     * @param left "còn 12 ngày", "quá hạn 2 ngày"
     * @param tone a class of the style sheet
     * @param workBy the last working day, where the due day is none; otherwise empty
     */
    record Due(String day, String left, String tone, String workBy) {}
}
