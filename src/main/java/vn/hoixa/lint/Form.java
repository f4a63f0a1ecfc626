package vn.hoixa.lint;

import java.util.function.Consumer;
import vn.hoixa.language.PlainText;
import vn.hoixa.procedure.Finding;

/** Each file is YAML of its form, in composed letters, without characters that nobody sees. */
final class Form implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.misread().forEach(findings);
        for (Part file : corpus.files()) {
            file.texts().forEach(words -> {
                if (PlainText.hasStray(words.text())) {
                    findings.accept(words.finding("có ký tự điều khiển hoặc ký tự ẩn"));
                }
                if (!PlainText.composed(words.text())) {
                    findings.accept(words.finding("chữ phải ở dạng Unicode dựng sẵn (NFC)"));
                }
            });
        }
    }
}
