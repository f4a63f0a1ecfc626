package vn.hoixa.console.rights;

import java.util.UUID;

/**
 * View of a data request.
 *
 * @param received "Nhận và xác nhận lúc 14:05 ngày 24/11/2026"
 * @param day the day of it
 * @param from the origin: "Telegram", "tại quầy, Lê Thị Mận ghi"
 * @param due "thứ Sáu 18/12/2026" and the time left; for a settled one when and by whom it ended
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
     * @param tone a CSS class
     * @param workBy the last working day before, where the due day is a day off; otherwise empty
     */
    record Due(String day, String left, String tone, String workBy) {}
}
