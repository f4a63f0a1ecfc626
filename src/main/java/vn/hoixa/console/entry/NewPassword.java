package vn.hoixa.console.entry;

import java.util.Optional;

/**
 * A password as a form sends it, typed twice.
 *
 * @param fresh the field {@code fresh}
 * @param again the field {@code again}
 */
record NewPassword(String fresh, String again) {
    NewPassword {
        fresh = Optional.ofNullable(fresh).orElse("");
        again = Optional.ofNullable(again).orElse("");
    }

    /** What is wrong before anybody looks at the password itself. */
    Optional<String> fault() {
        return fresh.equals(again) ? Optional.empty() : Optional.of("Hai lần gõ mật khẩu mới chưa giống nhau.");
    }

    @Override
    public String toString() {
        return "NewPassword[redacted]";
    }
}
