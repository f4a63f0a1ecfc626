package vn.hoixa.knowledge;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Retired;

/** The checks of words that citizens get: nothing that is no more, nobody's data. */
final class WordLint {
    /** A sentence that says that something is no more may name it. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "không còn|đã bỏ|bãi bỏ|trước đây|cũ|thay cho|thay bằng|không cần|không phải|không được đòi|hết giá trị|9"
                    + " số",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The key only makes tokens, which no check looks at. */
    private final Masker masker = new Masker(new MasterKey(new byte[32]));

    private final Retired retired;
    private final Consumer<Finding> findings;

    WordLint(Retired retired, Consumer<Finding> findings) {
        this.retired = retired;
        this.findings = findings;
    }

    /** Checks words for citizens. */
    void check(String file, String field, String text) {
        for (String sentence : text.split("(?<=[.!?;])\\s+")) {
            retired.spokenIn(sentence)
                    .filter(_ -> !SAYS_SO.matcher(sentence).find())
                    .ifPresent(term -> findings.accept(new Finding(file, field, sentence, term.reason())));
        }
        personal(file, field, text);
    }

    /** Checks words that only search sees; old names are welcome there. */
    void personal(String file, String field, String text) {
        masker.inspect(text, List.of())
                .findings()
                .forEach(found -> findings.accept(
                        new Finding(file, field, found.token(), "giống dữ liệu cá nhân: " + found.kind())));
    }

    void atMost(String file, String field, String text, int most) {
        if (text.length() > most) {
            findings.accept(new Finding(file, field, text, "dài " + text.length() + " ký tự, nhiều nhất " + most));
        }
    }
}
