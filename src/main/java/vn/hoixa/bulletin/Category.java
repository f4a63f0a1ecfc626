package vn.hoixa.bulletin;

/** Scam methods ("hình thức"), in the nine groups of the official handbook and later forms. */
public enum Category {
    A1("Giả danh công an, viện kiểm sát, tòa án"),
    A2("Giả danh cán bộ xã, thôn; lợi dụng sáp nhập, đổi địa giới"),
    A3("Giả VNeID, căn cước, Cổng Dịch vụ công"),
    A4("Giả “làm sạch dữ liệu đất đai”, đổi sổ đỏ"),
    A5("Giả danh thuế: hộ kinh doanh, hoàn thuế, hóa đơn"),
    A6("Giả danh bảo hiểm xã hội, trợ cấp, quà an sinh"),
    A7("Giả phạt nguội, đăng kiểm, đăng ký xe"),
    A8("Giả danh bộ đội, nghĩa vụ quân sự, “đơn vị đặt hàng”"),
    A9("Giả trang thông tin điện tử, giấy mời, công văn của cơ quan"),
    B1("Giả điện lực, cấp nước (dọa cắt)"),
    B2("Giả nhà mạng: khóa SIM, chuẩn hóa, nâng cấp SIM"),
    B3("Giả ngân hàng, công ty tài chính"),
    B4("Giả giao hàng, bưu phẩm"),
    B5("Tin nhắn giả thương hiệu, trạm phát sóng giả"),
    B6("Giả nhà trường, học bổng, tuyển sinh, người mẫu nhí, trại hè"),
    C1("Gọi hình Deepfake giả người thân, bạn bè"),
    C2("Giả giọng nói người thân, lãnh đạo"),
    C3("Video, ảnh giả lãnh đạo, người nổi tiếng"),
    C4("Ghép ảnh, video nhạy cảm để tống tiền"),
    C5("Chiếm tài khoản Zalo, Facebook, Telegram để vay tiền"),
    C6("Báo người thân đang cấp cứu, gặp nạn"),
    C7("“Bắt cóc online”"),
    D1("Cộng tác viên online, làm nhiệm vụ"),
    D2("Đầu tư chứng khoán, tiền ảo, đa cấp"),
    D3("Vay qua ứng dụng, tín dụng đen; đòi nợ khống"),
    D4("Dùng trộm căn cước để vay"),
    D5("“Chuyển nhầm tiền”"),
    D6("Biên lai chuyển tiền giả"),
    D7("Việc nhẹ lương cao ở nước ngoài, mua bán người"),
    D8("Thuê, mua tài khoản ngân hàng, SIM, căn cước"),
    E1("Bán hàng giả, lấy tiền cọc"),
    E2("Combo du lịch, vé, visa giá rẻ"),
    E3("Cờ bạc, cá độ, lô đề qua mạng"),
    E4("Trúng thưởng, quà tặng"),
    E5("Bán thuốc, thực phẩm chức năng, hội thảo cho người già"),
    F1("Lừa tình, quà từ nước ngoài"),
    F2("Giả kêu gọi từ thiện, cứu trợ"),
    G1("Hứa lấy lại tiền (giả luật sư, công an)"),
    G2("Hứa lấy lại tài khoản mạng xã hội"),
    H1("Ứng dụng lạ, tệp APK chiếm máy"),
    H2("Đường link lừa, quảng cáo bẩn"),
    H3("Mã QR giả"),
    I1("Tin sai sự thật gây hoang mang"),
    I2("Ảnh, video do AI làm gây hiểu lầm"),
    Z0("Hình thức khác");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** The name for officers and reports. */
    public String label() {
        return label;
    }

    public Group group() {
        return Group.valueOf(name().substring(0, 1));
    }

    /** The groups of categories, by their letter. */
    public enum Group {
        A("Giả danh cơ quan nhà nước"),
        B("Giả danh đơn vị dịch vụ"),
        C("Giả người quen, Deepfake"),
        D("Tiền, việc làm, đầu tư"),
        E("Mua bán, giải trí"),
        F("Tình cảm, lòng tốt"),
        G("Lừa người đã bị lừa"),
        H("Máy móc, đường link"),
        I("Tin giả"),
        Z("Khác");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
