package vn.hoixa.console.rights;

import vn.hoixa.rights.RequestKind;

/**
 * The labels of granting a kind of request.
 *
 * @param label of the button
 * @param means its effect
 * @param isFinal whether it cannot be undone
 * @param isNoted whether a note for the register is required
 */
record Act(String label, String means, boolean isFinal, boolean isNoted) {
    static Act of(RequestKind kind) {
        return switch (kind) {
            case VIEW ->
                new Act("Đã cho xem", "Đọc cho người dân nghe phần đang giữ ở trên, rồi ghi vào sổ.", false, false);
            case CORRECT ->
                new Act(
                        "Đã sửa",
                        "Ghi đã sửa gì. Dòng này tự vào từng câu hỏi của người ấy: ai mở câu hỏi ở bàn trả lời đều thấy;"
                                + " lời đã nhắn giữ nguyên. Thôn nhận cảnh báo thì người dân nhắn DANG KY rồi chọn"
                                + " lại. Người dân được báo trong cuộc trò chuyện.",
                        false,
                        true);
            case WITHDRAW ->
                new Act(
                        "Rút đồng ý",
                        "Thôi gửi cảnh báo, xóa số điện thoại xin gọi lại. Câu hỏi và câu trả lời vẫn còn.",
                        false,
                        false);
            case ERASE ->
                new Act(
                        "Xóa hẳn",
                        "Xóa hết những gì ghi ở trên, cả câu đang chờ trả lời. Chỉ còn sổ này và nhật ký, không có"
                                + " tên và lời của ai. Khôi phục bản sao lưu cũ thì người này được xóa lại.",
                        true,
                        false);
        };
    }
}
