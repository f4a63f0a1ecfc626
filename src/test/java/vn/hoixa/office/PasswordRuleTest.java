package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final String LOGIN = "ha.hotich";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trâu vàng gặm trăng",
                "buffalo-umbrella-tin",
                "Mưa rơi 7 quả bưởi",
                "k7mw-93fh-t2pd-x8rn",
                "xanh lè cái nón lá",
                "пароль длинный"
            })
    void wordsThatHaveNothingToDoWithEachOtherAreTaken(String password) {
        assertThat(PasswordRule.fault(password, LOGIN)).isEmpty();
    }

    @Test
    void theErrorNamesTheLengthAndTheRule() {
        assertThat(PasswordRule.fault("ngắn quá", LOGIN)).contains("Mật khẩu có 8 ký tự; cần từ 12 ký tự trở lên.");
        assertThat(PasswordRule.fault("trâu".repeat(33), LOGIN))
                .hasValueSatisfying(words -> assertThat(words).contains("132", "128"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ha.HoTich-2026", "1234ha.hotich", "ha.hotichha.hotich"})
    void theLoginIsNoPassword(String password) {
        assertThat(PasswordRule.fault(password, LOGIN)).contains("Mật khẩu không được chứa tên đăng nhập “ha.hotich”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "Mật khẩu 2026!!",
                "Mat Khau 123456 matkhau",
                "Vietnam@@2026",
                "adminadmin123",
                "Password123456",
                "UBND xã 2026 2026",
                "anhyeuem1314520",
                "quản trị 123456",
                "123456789012",
                "031099001234",
                "0900 000 012 09",
                "qwertyuiopas",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "a1b2a1b2a1b2"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRule.fault(password, LOGIN))
                .hasValueSatisfying(words -> assertThat(words).contains("thường gặp"));
    }
}
