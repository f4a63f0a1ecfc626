package vn.hoixa.console;

import java.util.List;

/** Six ready reasons for each act that needs one; beside them there is always a free line. */
record Reasons(
        List<String> release, List<String> handOver, List<String> reject, List<String> close, List<String> keep) {
    static final Reasons READY = new Reasons(
            List.of(
                    "Không thuộc lĩnh vực được giao",
                    "Cần xem văn bản mới trước khi trả lời",
                    "Cần người có thẩm quyền quyết",
                    "Cần hỏi bộ phận khác",
                    "Đang bận việc tại quầy",
                    "Trả lại để sửa dự thảo"),
            List.of(
                    "Thuộc lĩnh vực của bộ phận ấy",
                    "Bộ phận ấy đang giữ hồ sơ",
                    "Cần thẩm quyền của bộ phận ấy",
                    "Người hỏi xin gặp bộ phận ấy",
                    "Đã xong phần mình, còn phần sau",
                    "Câu hỏi đến nhầm bàn"),
            List.of(
                    "Không phải việc của xã",
                    "Đơn thư có nơi nhận riêng",
                    "Việc đang giải quyết trong hồ sơ",
                    "Hỏi chuyện riêng của người khác",
                    "Không rõ hỏi gì, đã hỏi lại",
                    "Nội dung xúc phạm"),
            List.of(
                    "Người hỏi không đáp lại",
                    "Người hỏi xin thôi",
                    "Trùng với câu đã trả lời",
                    "Không phải câu hỏi",
                    "Không liên lạc được",
                    "Nội dung xúc phạm"),
            List.of(
                    "Số của cơ quan, ai cũng được biết",
                    "Chính người hỏi đã nêu",
                    "Người có số ấy đồng ý",
                    "Có trong văn bản đã công khai",
                    "Không phải thông tin riêng",
                    "Phải có mới trả lời được"));
}
