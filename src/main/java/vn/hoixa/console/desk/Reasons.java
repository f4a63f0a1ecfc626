package vn.hoixa.console.desk;

import java.util.List;

/**
 * Six ready-made reasons for each act that needs one; a free text is always possible.
 *
 * @param reject beginnings of the text that the citizens get: why, and then where to go
 * @param keep why a piece of personal data stays in a text
 */
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
                    "Việc này không thuộc thẩm quyền của xã. Nơi giải quyết: ",
                    "Đơn khiếu nại, tố cáo xin gửi đến nơi tiếp công dân, không nhận qua trợ lý. ",
                    "Việc này đang được giải quyết trong hồ sơ đã nộp; xin xem kết quả theo giấy hẹn. ",
                    "Trợ lý không trả lời về việc riêng của người khác. ",
                    "Câu hỏi chưa đủ rõ để trả lời ở đây; xin đến Trung tâm Phục vụ hành chính công để được hướng"
                            + " dẫn. ",
                    "Việc này cần xem giấy tờ tại chỗ; xin mang giấy tờ đến quầy. "),
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
