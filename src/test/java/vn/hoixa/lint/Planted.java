package vn.hoixa.lint;

import static vn.hoixa.lint.SampleBase.ANSWER;
import static vn.hoixa.lint.SampleBase.CALENDAR;
import static vn.hoixa.lint.SampleBase.EVENT;
import static vn.hoixa.lint.SampleBase.PROCEDURE;
import static vn.hoixa.lint.SampleBase.RULE;
import static vn.hoixa.lint.SampleBase.TOPIC;
import static vn.hoixa.lint.SampleBase.WARNING;

import java.util.List;

/**
 * Something that breaks a rule, and how it is told.
 *
 * @param file where it stands
 * @param told a part of the finding
 */
record Planted(SampleBase base, String file, String told) {

    /** Examples for each rule: a rule without one does not compile. */
    static List<Planted> against(Rule rule) {
        return switch (rule) {
            case FORM ->
                List.of(
                        in(PROCEDURE, "name: Thủ", "colour: red\nname: Thủ", "colour: mục lạ"),
                        in(PROCEDURE, "name: Thủ", "code: [1\nname: Thủ", "không đọc được YAML"),
                        in(PROCEDURE, "name: Thủ", "name: Hai tên\nname: Thủ", "không đọc được YAML"),
                        in(PROCEDURE, "Làm lại được.", "Làm\u200e lại được.", "ký tự ẩn"),
                        in(PROCEDURE, "Xin giấy", "Xin gia\u0302\u0301y", "NFC"),
                        in(ANSWER, "facts_on: 2026-07-31", "facts_on: 31/7/2026", "phải là ngày dạng"),
                        with("intents/kinds.yaml", "entries: [{is: nothing, say: [gì]}]\n", "intents/"),
                        new Planted(
                                SampleBase.good().with(CALENDAR, "year: 2026", "colour: red\nyear: 2026"),
                                "calendar/",
                                "colour"));
            case FILE_NAMES ->
                List.of(
                        in(ANSWER, "id: gio-mo-cua", "id: gio-dong-cua", "id \"gio-dong-cua\""),
                        in(PROCEDURE, "1.999001", "1.999002", "mã ghi bên trong"),
                        copy(PROCEDURE, "procedures/thu/1.999001-thu.yaml", "đã có trong"),
                        copy(ANSWER, "answers/gio-mo-cua.yml", "không ai đọc"),
                        copy(ANSWER, "answer/gio-mo-cua.yaml", "không ai đọc"));
            case COMPLETE ->
                List.of(
                        in(PROCEDURE, ", mất giấy thử]", "]", "đang có 7"),
                        in(PROCEDURE, "handler: trung-tam\n", "", "ai nhận hồ sơ"),
                        in(PROCEDURE, "  online: {text: Làm được trên mạng}\n", "", "phải có mục này"),
                        in(
                                PROCEDURE,
                                "{always: [{text: Tờ khai, copies: 1 bản chính}]}",
                                "{notes: [Không]}",
                                "không có giấy tờ nào"),
                        in(EVENT, ", ra kinh doanh]", "]", "từ 6 cách hỏi"),
                        in(TOPIC, "words: [xem bói]", "words: []", "từ nêu đúng việc này"));
            case SOURCED ->
                List.of(
                        in(PROCEDURE, "decision: 1/QĐ-THU, ", "", "phải có số quyết định"),
                        in(ANSWER, "[60/2014/QH13]", "[]", "ít nhất một văn bản"));
            case DATED ->
                List.of(
                        in(PROCEDURE, "2027-01-31", "2026-01-31", "phải sau ngày của số liệu"),
                        in(TOPIC, "review_by: 2027-03-31\n", "", "phải có hạn rà soát"));
            case SPREAD -> List.of(aNightThatTakesAll());
            case SHORT_NAMES -> List.of(in(ANSWER, "title: Giờ mở cửa", "title: xin giấy thử", "trùng tên ngắn"));
            case NAMES -> List.of(in(ANSWER, "[mấy giờ mở cửa]", "[lam giay thu]", "đã là tên gọi trong"));
            case REFERENCES ->
                List.of(
                        in(EVENT, "1.999001", "1.999002", "không có thủ tục nào"),
                        in(ANSWER, "1.999001", "1.999002", "không có thủ tục nào"),
                        in(PROCEDURE, "handler: trung-tam", "handler: khac", "handlers của commune.yaml"),
                        in("handlers.yaml", "trung-tam", "khac", "handlers của commune.yaml"),
                        with(
                                "intents/menus.yaml",
                                "entries: [{is: giấy thử, offer: [\"1.999002\"], say: [giấy thử]}]\n",
                                "không có thủ tục nào"),
                        in(PROCEDURE, "cases:", "  next_steps: {life_event: lam-nha}\ncases:", "life-events/"));
            case DEAD_CODES ->
                List.of(
                        in(ANSWER, "1.999001", "1.999009", "đã bãi bỏ"),
                        with("language/names.yaml", "entries: {\"1.999009\": [sổ thử]}\n", "đã bãi bỏ"));
            case DEAD_LAWS ->
                List.of(
                        in(PROCEDURE, "60/2014/QH13", "1/2005/NĐ-THU", "không còn hiệu lực"),
                        in(ANSWER, "Mở cửa trong", "Theo 1/2005/NĐ-THU, mở cửa trong", "không còn hiệu lực"));
            case DEAD_TERMS ->
                List.of(
                        in(PROCEDURE, "Làm lại được.", "Đến Phòng Thử.", "\"Phòng Thử\""),
                        in(TOPIC, "Việc này", "Mang sổ thử. Việc này", "\"sổ thử\""));
            case FEES ->
                List.of(
                        in(PROCEDURE, "10.000 đồng một bản", "10.000 đồng", "điều kiện hoặc đơn vị"),
                        in(PROCEDURE, ", type: phí thử", "", "phải ghi loại phí"),
                        in(PROCEDURE, "10.000 đồng một bản", "10 USD", "tính bằng đồng"));
            case TIME_LIMITS -> List.of(in(PROCEDURE, "03 ngày làm việc", "\"3\"", "phải có đơn vị"));
            case LOCAL_RULES ->
                List.of(
                        in(RULE, "0 đồng", "0 USD", "phải tính bằng đồng"),
                        in(RULE, "from: 2026-08-08", "from: 2026-08-08\nuntil: 2026-08-01", "phải sau from"),
                        in(PROCEDURE, "fee: [", "fee: [" + ONLINE_FEE, "trái với 1/2026/NQ-THU"),
                        copy(RULE, "local-rules/thu-2027.yaml", "0 đồng", "5.000 đồng", "trái với"));
            case CONTRADICTIONS ->
                List.of(
                        in(ANSWER, "Mở cửa", "Phí 20.000 đồng. Mở cửa", "không nói số này"),
                        in(EVENT, "làm trước tiên", "xong trong 5 ngày làm việc", "không nói số này"),
                        in(EVENT, "legal_basis", "note: Trong 9 ngày.\nlegal_basis", "không nói số này"),
                        in(PROCEDURE, "Làm lại được.", "Làm lại mất 20.000 đồng.", "không nói số tiền này"),
                        in(PROCEDURE, "Làm lại được.", "Làm lại thì có kết quả trong 5 ngày.", "khác thời hạn"),
                        in(PROCEDURE, "Làm lại được.", "Làm lại được miễn phí.", "nói không mất tiền"));
            case LENGTH ->
                List.of(
                        in(ANSWER, "Mở cửa trong", "Mở cửa trong " + "giờ ".repeat(230), "nhiều nhất 900"),
                        in(PROCEDURE, "Xin giấy thử", "Xin giấy thử " + "thử ".repeat(13), "nhiều nhất 60"),
                        in(PROCEDURE, "id: mat-giay", "id: mất giấy", "id chỉ gồm"));
            case SENTENCES -> List.of(in(ANSWER, "Mở cửa", "Mở cửa " + "và đóng cửa ".repeat(10), "nhiều nhất 30"));
            case JARGON -> List.of(in(PROCEDURE, "Làm lại được.", "Xuất trình giấy cũ.", "cho xem"));
            case TONE ->
                List.of(
                        in(ANSWER, "Mở cửa", "Tôi mở cửa", "không xưng hô"),
                        in(ANSWER, "Mở cửa", "😀 Mở cửa", "hình biểu cảm"));
            case SPELLING ->
                List.of(
                        in(PROCEDURE, "Làm lại được.", "Làm lại đuợc.", "bảng âm tiết"),
                        in(PROCEDURE, "Làm lại được.", "Làm lại ở thuỷ lợi.", "viết là thủy"),
                        in(PROCEDURE, "ask: [mất giấy thử", "ask: [mất jấy thử", "bảng âm tiết"),
                        in(PROCEDURE, "Làm lại được.", "Lam lai giay thu o xa.", "không dấu"),
                        in(ANSWER, "Mở cửa", "Mở cửa ,đóng cửa", "dấu câu"));
            case CALENDARS ->
                List.of(
                        in(CALENDAR, "2026-04-30", "2026-04-29", "thiếu ngày nghỉ lễ"),
                        in(CALENDAR, "year: 2026", "year: 2027", "tên tệp phải theo năm"),
                        in(CALENDAR, "07:30-11:30", "11:30-07:30", "mở trước đóng"),
                        in(CALENDAR, "make_up_days: []", "make_up_days: [{date: 2026-05-04}]", "nghỉ hằng tuần"));
            case PROMPTS ->
                List.of(
                        prompt("Chào mừng đến https://example.org", "đường link"),
                        prompt("Xin chào {ten người}", "chỗ trống viết"),
                        prompt("Xin chào " + "ạ ".repeat(300), "phải từ 1 đến 480"));
            case WARNINGS ->
                List.of(
                        in(WARNING, "title: Gọi điện giả", "title: Gọi điện giả " + "giả ".repeat(15), "nhiều nhất 60"),
                        in(WARNING, "signs: [một, ", "signs: [", "phải có 3 dòng"),
                        in(WARNING, "source: {", "source_needed: có\nsource: {", "ghi nguồn, hoặc"),
                        in(WARNING, "category: A1", "category: A0", "không đọc được"),
                        in(WARNING, "days: 30", "days: 30\ncolour: red", "không đọc được"),
                        in(WARNING, "happening: Có kẻ", "happening: Vào https://x.vn. Có kẻ", "không để đường dẫn"),
                        copy(WARNING, "warnings/a1-khac.yaml", "id: a1-goi", "id: a1-khac", "đã có trong"));
            case PERSONAL_DATA -> List.of(in(PROCEDURE, "Làm lại được.", "Gọi 0912345678.", "dữ liệu cá nhân"));
        };
    }

    private static final String ONLINE_FEE = "{method: trực tuyến, amount: 5.000 đồng một bản, type: phí thử}, ";

    private static Planted prompt(String reply, String told) {
        return new Planted(
                SampleBase.good().with("standing-replies.yaml", "greeting_first: \"" + reply + "\"\n"),
                "standing-replies.yaml",
                told);
    }

    private static Planted with(String file, String content, String told) {
        String folder = file.substring(0, file.indexOf('/') + 1);
        return new Planted(SampleBase.good().with(file, content), folder, told);
    }

    private static Planted copy(String file, String to, String told) {
        var base = SampleBase.good();
        return new Planted(base.with(to, base.text(file)), to, told);
    }

    private static Planted copy(String file, String to, String words, String others, String told) {
        var base = SampleBase.good();
        return new Planted(base.with(to, base.text(file).replace(words, others)), to, told);
    }

    /** Forty topics more, all due on the day of the first. */
    private static Planted aNightThatTakesAll() {
        var base = SampleBase.good();
        for (int i = 10; i < 50; i++) {
            base.with("out-of-scope/viec-" + i + ".yaml", base.text(TOPIC).replace("xem-boi", "viec-" + i));
        }
        return new Planted(base, "out-of-scope/", "41 trong 46 mục hết hạn cùng ngày");
    }

    private static Planted in(String file, String words, String others, String told) {
        return new Planted(SampleBase.good().with(file, words, others), file, told);
    }
}
