package vn.hoixa.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The rule for passwords that officers choose: long, not the login, not one of the most common. Nothing about capitals
 * and signs, which make passwords worse to remember and no harder to guess (NIST SP 800-63B, 3.1.1.2).
 *
 * <p>The list holds stems: a password whose letters, without diacritics and capitals, are one stem or several and
 * nothing else is as common as its stems, whatever digits and signs stand around them ("Mật khẩu 123456",
 * "vietnam@2026!!"). One without letters is a telephone number, an identity number or a date.
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** A login shorter than this occurs in ordinary words, so it is not searched for. */
    private static final int SHORTEST_NAME = 4;

    static final String WORDS = "Từ " + SHORTEST + " ký tự trở lên, không chứa tên đăng nhập, không phải mật khẩu ai"
            + " cũng đoán được. Dễ nhớ và khó đoán nhất là bốn, năm từ không liên quan viết liền nhau.";

    private static final Set<String> STEMS = stems();
    /** One to four characters repeated: "abcabcabcabc", "111111111111". */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+.{0,3}");

    private static final String RUNS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm"
                    + " 1qaz2wsx3edc4rfv5tgb 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0";

    private PasswordRule() {}

    /** What is wrong with a password, in Vietnamese. */
    static Optional<String> fault(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("Mật khẩu có " + length + " ký tự; cần từ " + SHORTEST + " ký tự trở lên.");
        }
        if (length > LONGEST) {
            return Optional.of("Mật khẩu có " + length + " ký tự; nhiều nhất " + LONGEST + " ký tự.");
        }
        var folded = folded(password);
        if (login.length() >= SHORTEST_NAME && folded.contains(login)) {
            return Optional.of("Mật khẩu không được chứa tên đăng nhập “" + login + "”.");
        }
        return isCommon(folded)
                ? Optional.of(
                        "Mật khẩu này nằm trong số thường gặp, ai cũng đoán được. Xin chọn bốn, năm từ không liên quan.")
                : Optional.empty();
    }

    private static boolean isCommon(String folded) {
        return RUNS.contains(folded)
                || REPEATED.matcher(folded).matches()
                || isMadeOfStems(folded.replaceAll("\\P{L}", ""));
    }

    private static boolean isMadeOfStems(String letters) {
        return letters.isEmpty()
                || STEMS.stream()
                        .anyMatch(stem -> letters.startsWith(stem) && isMadeOfStems(letters.substring(stem.length())));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static Set<String> stems() {
        try {
            return new ClassPathResource("office/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords is missing from the jar", e);
        }
    }
}
