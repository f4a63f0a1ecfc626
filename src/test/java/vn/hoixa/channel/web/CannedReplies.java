package vn.hoixa.channel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Replies in the shape of the API, about an invented commune. */
final class CannedReplies {
    static final String TICKET = "4829-1375";
    private static final AtomicInteger CODES = new AtomicInteger(1000);

    private CannedReplies() {}

    static Map<String, ?> answered() {
        return reply(
                "answered",
                "published",
                """
                Về: Đăng ký khai sinh. (Không phải việc này? Nhắn 9)
                Giấy tờ cần có:
                - Giấy chứng sinh (1 bản chính)
                - Căn cước hoặc hộ chiếu của người đi làm (cho xem, không nộp)
                Phí: không mất tiền.
                Nguồn: thủ tục 1.001193, đối chiếu 31/7/2026. Mã tin {code}\
                """,
                Map.of(
                        "procedures",
                        List.of(Map.of("code", "1.001193", "name", "Đăng ký khai sinh")),
                        "sources",
                        List.of(Map.of(
                                "title",
                                "Đăng ký khai sinh",
                                "decision",
                                "163/QĐ-BTP",
                                "url",
                                "https://dichvucong.gov.vn/mau",
                                "checkedOn",
                                "2026-07-31")),
                        "options",
                        List.of(
                                option("f:1.001193:time_limit", "facet", "Bao lâu có"),
                                option("officer", "officer", "Gặp cán bộ"),
                                option("k:not-this", "command", "Không phải việc này"))));
    }

    static Map<String, ?> waiting() {
        return reply(
                "waiting",
                "standing",
                "Câu này cần cán bộ trả lời.\nMã câu hỏi: " + TICKET + ". (Đây không phải mã hồ sơ.)",
                Map.of("ticket", TICKET, "promisedBy", "2026-11-25T03:30:00Z"));
    }

    /** It came later by itself: no turn of its own. */
    static Map<String, ?> approved() {
        var reply = new LinkedHashMap<String, Object>(reply(
                "answered",
                "approved",
                "Trả lời câu hỏi " + TICKET + ":\nĐược. Mang căn cước đến quầy số 2.",
                Map.of()));
        reply.remove("turn");
        return reply;
    }

    static Map<String, ?> emergency() {
        return reply(
                "emergency",
                "standing",
                "KHẨN CẤP, XIN GỌI NGAY (miễn phí):\n114 cháy, nổ, kẹt, đuối nước\nCông an xã Mẫu Đức: 0225 000 0113",
                Map.of());
    }

    static Map<String, ?> standing(String outcome, String text) {
        return reply(outcome, "standing", text, Map.of());
    }

    private static Map<String, ?> option(String id, String kind, String label) {
        return Map.of("id", id, "kind", kind, "label", label);
    }

    private static Map<String, ?> reply(String outcome, String basis, String text, Map<String, ?> more) {
        String code = "4829-1375-" + CODES.incrementAndGet();
        var reply = new LinkedHashMap<String, Object>();
        reply.put("turn", UUID.randomUUID().toString());
        reply.put("outcome", outcome);
        reply.put("text", text.replace("{code}", code));
        reply.put("basis", Map.of("kind", basis, "by", "UBND xã Mẫu Đức", "on", "2026-11-24"));
        reply.put("verification", code);
        reply.putAll(more);
        return reply;
    }
}
