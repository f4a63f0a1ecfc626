package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/** Checks the tone: the assistant is "trợ lý", never "em" or "tôi"; the reader is not "bạn"; no emoji. */
final class Tone implements Check {
    private static final Pattern SELF = Pattern.compile(
            "(?<!\\p{L})(?:(?<!trẻ |anh |chị |con )em(?! ruột| bé| họ)|tôi|bạn(?! bè| đời| học))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EMOJI = Pattern.compile("\\p{IsEmoji_Presentation}");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        CitizenWords.in(corpus).forEach(words -> {
            if (SELF.matcher(words.text()).find()) {
                findings.accept(words.finding("không xưng hô em, tôi, bạn; bắt đầu bằng động từ"));
            }
            if (EMOJI.matcher(words.text()).find()) {
                findings.accept(words.finding("không dùng hình biểu cảm"));
            }
        });
    }
}
