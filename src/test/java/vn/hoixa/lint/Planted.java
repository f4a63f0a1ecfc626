package vn.hoixa.lint;

/**
 * Something that breaks a rule, and how it is told.
 *
 * @param file where it stands
 * @param told a part of the finding
 */
record Planted(SampleBase base, String file, String told) {
    /** One example for each rule: a rule without one does not compile. */
    static Planted against(Rule rule) {
        return switch (rule) {
            case FORM -> in(SampleBase.PROCEDURE, "name: Thủ", "colour: red\nname: Thủ", "colour: mục lạ");
            case FILE_NAMES -> in(SampleBase.ANSWER, "id: gio-mo-cua", "id: gio-dong-cua", "id \"gio-dong-cua\"");
            case COMPLETE -> in(SampleBase.PROCEDURE, ", mất giấy thử]", "]", "đang có 7");
            case SOURCED -> in(SampleBase.PROCEDURE, "decision: 1/QĐ-THU, ", "", "phải có số quyết định");
            case DATED -> in(SampleBase.PROCEDURE, "2027-01-31", "2026-01-31", "phải sau ngày của số liệu");
            case SHORT_NAMES -> in(SampleBase.ANSWER, "title: Giờ mở cửa", "title: xin giấy thử", "trùng tên ngắn");
            case REFERENCES -> in(SampleBase.EVENT, "1.999001", "1.999002", "1.999002");
            case DEAD_CODES -> in(SampleBase.ANSWER, "1.999001", "1.999009", "đã bãi bỏ");
            case DEAD_LAWS -> in(SampleBase.PROCEDURE, "60/2014/QH13", "1/2005/NĐ-THU", "không còn hiệu lực");
            case DEAD_TERMS -> in(SampleBase.PROCEDURE, "Làm lại được.", "Đến Phòng Thử.", "\"Phòng Thử\"");
            case FEES -> in(SampleBase.PROCEDURE, "10.000 đồng một bản", "10.000 đồng", "điều kiện hoặc đơn vị");
            case TIME_LIMITS -> in(SampleBase.PROCEDURE, "03 ngày làm việc", "\"3\"", "phải có đơn vị");
            case LOCAL_RULES -> in(SampleBase.RULE, "0 đồng", "0 USD", "phải tính bằng đồng");
            case LENGTH ->
                in(SampleBase.ANSWER, "Mở cửa trong", "Mở cửa trong " + "giờ ".repeat(230), "nhiều nhất 900");
            case PERSONAL_DATA -> in(SampleBase.PROCEDURE, "Làm lại được.", "Gọi 0912345678.", "dữ liệu cá nhân");
        };
    }

    private static Planted in(String file, String words, String others, String told) {
        return new Planted(SampleBase.good().with(file, words, others), file, told);
    }
}
