package vn.hoixa.channel.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Repeal;

/**
 * An error in words a citizen understands: for the API an RFC 9457 problem, for a browser a page.
 *
 * @param detail what was wrong, naming field, value and rule where there is one; never personal data
 */
public record Problem(HttpStatus kind, String title, String detail) {
    static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "Không đọc được tin gửi đến", detail);
    }

    static Problem invalid(String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Tin gửi đến chưa đúng", detail);
    }

    static Problem tooLarge(long bytes) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "Tin gửi đến quá lớn",
                "Thân tin lớn quá " + bytes / 1024 + " KB, là mức nhiều nhất. Xin hỏi lại bằng một, hai câu.");
    }

    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "Không tìm thấy", detail);
    }

    /** A repealed procedure; its replacement is named beside the sentence. */
    public static Problem repealed(Procedure procedure, Repeal repeal) {
        return new Problem(
                HttpStatus.GONE,
                "Thủ tục đã bãi bỏ",
                "Thủ tục %s (%s) đã bãi bỏ từ ngày %s."
                        .formatted(procedure.shortName().text(), procedure.code(), Days.of(repeal.since())));
    }

    /** Malformed ticket. */
    public static Problem wrongTicket(String typed) {
        return invalid("Mã câu hỏi có 8 chữ số; mã vừa gõ có " + digits(typed) + " chữ số. Xin xem lại.");
    }

    /** Unknown ticket. */
    public static Problem unknownTicket() {
        return notFound(
                "Không tìm thấy mã câu hỏi này. Xin xem lại 8 chữ số, ví dụ 4829-1375. Mã hồ sơ trên giấy hẹn là"
                        + " mã khác.");
    }

    /** Malformed verification code. */
    public static Problem wrongVerification(String typed) {
        return invalid(
                "Mã tin có 12 chữ số, chữ số đầu khác 0; mã vừa gõ có " + digits(typed) + " chữ số. Xin xem lại.");
    }

    static Problem tooMany(String detail) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "Xin chờ một lúc", detail);
    }

    /** Too many tries, for tickets and codes alike, right or wrong. */
    public static Problem tooManyCodes() {
        return tooMany("Đã có quá nhiều mã gõ không đúng. Xin chờ một giờ rồi gõ lại, hoặc gọi số của Trung tâm.");
    }

    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new Problem(
                        status, "Không có trang này", "Địa chỉ có thể gõ nhầm, hoặc trang đã đổi chỗ. Xin hỏi trợ lý.");
            case GONE -> new Problem(status, "Nội dung này không còn", "Nội dung đã được gỡ. Xin hỏi trợ lý.");
            case METHOD_NOT_ALLOWED ->
                new Problem(status, "Không làm được việc này ở đây", "Địa chỉ này không nhận cách gửi vừa dùng.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(status, "Không đọc được tin gửi đến", "Chỉ nhận dữ liệu dạng application/json.");
            case TOO_MANY_REQUESTS ->
                new Problem(status, "Xin chờ một lúc", "Gửi nhanh quá. Xin chờ vài phút rồi làm lại.");
            case SERVICE_UNAVAILABLE ->
                new Problem(
                        status,
                        "Hệ thống đang trục trặc",
                        "Xin mở lại sau ít phút. Cần ngay thì gọi số của Trung tâm; khẩn cấp gọi 113, 114, 115.");
            default ->
                status.is4xxClientError()
                        ? new Problem(status, "Yêu cầu chưa đúng", "Xin quay lại trang trước và làm lại.")
                        : new Problem(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "Máy của xã gặp lỗi",
                                "Lỗi đã được ghi lại. Xin mở lại sau ít phút; cần ngay thì gọi số của Trung tâm.");
        };
    }

    private static long digits(String typed) {
        return typed.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** The HTTP status shown to the reader. */
    int status() {
        return kind.value();
    }

    ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(kind, detail);
        body.setTitle(title);
        return body;
    }

    ResponseEntity<Object> response() {
        var response = ResponseEntity.status(kind).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (kind == HttpStatus.TOO_MANY_REQUESTS) {
            response.header("Retry-After", "600");
        }
        return response.body(body());
    }
}
