package vn.hoixa.channel.telegram;

/** Problems that keep the bot from working, with texts for officers. */
enum Trouble {
    TOKEN(
            "Telegram không nhận mã của bot (token).",
            "Lấy mã mới từ BotFather (lệnh /token), đặt vào HOIXA_TELEGRAM_TOKEN rồi khởi động lại."),
    CONFLICT(
            "Có máy khác đang nhận tin bằng cùng mã của bot.",
            "Tìm và tắt máy đó. Không tìm được: đổi mã ở BotFather (lệnh /revoke)."),
    BUSY("Telegram bảo chờ rồi mới hỏi tiếp.", "Không cần làm gì; trợ lý tự chờ đủ lâu."),
    AWAY(
            "Không kết nối được tới Telegram.",
            "Kiểm tra đường mạng ra ngoài của máy chủ (tường lửa, proxy) và hoixa.telegram.api."),
    DATABASE("Không dùng được cơ sở dữ liệu nên chưa nhận tin.", "Xem mục cơ sở dữ liệu."),
    FAULT("Bộ phận nhận tin gặp lỗi, đang tự chạy lại.", "Gửi nhật ký máy chủ cho người phát triển.");

    private final String found;
    private final String remedy;

    Trouble(String found, String remedy) {
        this.found = found;
        this.remedy = remedy;
    }

    String found() {
        return found;
    }

    String remedy() {
        return remedy;
    }

    /** The problem shown by a failed call. */
    static Trouble of(Reply<?> reply) {
        return switch (reply) {
            case Reply.Refused<?> refused when refused.isTokenRejected() -> TOKEN;
            case Reply.Refused<?> refused when refused.code() == 409 -> CONFLICT;
            case Reply.Refused<?> refused when refused.code() == 429 -> BUSY;
            case Reply.Refused<?> _, Reply.Lost<?> _, Reply.Done<?> _ -> AWAY;
        };
    }
}
