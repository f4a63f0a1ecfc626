package vn.hoixa.console.entry;

import java.util.Optional;

/**
 * A new password from a form, typed twice.
 *
 * @param fresh the field {@code fresh}
 * @param again the field {@code again}
 */
record NewPassword(String fresh, String again) {
    NewPassword {
        fresh = Optional.ofNullable(fresh).orElse("");
        again = Optional.ofNullable(again).orElse("");
    }

    /** Errors found before the password itself is checked. */
    Optional<String> fault() {
        return fresh.equals(again) ? Optional.empty() : Optional.of("Hai lần gõ mật khẩu mới chưa giống nhau.");
    }

    @Override
    public String toString() {
        return "NewPassword[redacted]";
    }
}
