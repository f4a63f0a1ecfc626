package vn.hoixa.console.frame;

import java.io.Serializable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/**
 * A message in a coloured box.
 *
 * @param tone a CSS class: empty, wait, bad or good
 * @param icon the id of its symbol
 */
public record Notice(String tone, String icon, String title, String text) implements Serializable {
    static final Notice EXPIRED = new Notice(
            "wait",
            "i-soon",
            "Phiên làm việc đã hết.",
            "Để trống quá lâu, hoặc đã cho thoát từ máy khác. Chữ đang viết vẫn được giữ trong thẻ này của trình duyệt.");
    static final Notice LEFT = new Notice("good", "i-done", "Đã thoát.", "Người khác có thể đăng nhập trên máy này.");

    private static final Notice WRONG =
            new Notice("bad", "i-alert", "Tên đăng nhập hoặc mật khẩu chưa đúng.", "Xin gõ lại.");
    private static final Notice OUT_OF_ORDER =
            new Notice("bad", "i-alert", "Chưa đăng nhập được.", "Máy của xã đang trục trặc. Xin thử lại sau ít phút.");

    static Notice of(AuthenticationException reason) {
        return switch (reason) {
            case LockedUntil locked ->
                new Notice(
                        "bad",
                        "i-lock",
                        "Tạm khóa đăng nhập đến " + Times.clock(locked.until()) + ".",
                        "Tên này gõ sai mật khẩu nhiều lần liền. Cần ngay thì báo người quản trị của xã.");
            case BadCredentialsException wrong -> WRONG;
            default -> OUT_OF_ORDER;
        };
    }
}
