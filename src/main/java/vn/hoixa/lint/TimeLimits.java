package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/** Checks that a time limit names its unit: days, working days, hours. */
final class TimeLimits implements Check {
    private static final Pattern SPAN = Pattern.compile(
            "[0-9]+ ?(ngày|giờ|phút|tháng|năm|tuần)|trong ngày|ngay|tại chỗ|không quá|một ngày|hẹn|kỳ|lần",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part procedure : corpus.under(Corpus.PROCEDURES)) {
            Part limit = procedure.part("facets").part("time_limit");
            limit.textIfAny("text")
                    .filter(_ -> !limit.has("state") || limit.text("state").equals("usable"))
                    .filter(text -> !SPAN.matcher(text).find())
                    .ifPresent(text -> findings.accept(limit.finding("text", text, "thời hạn phải có đơn vị")));
        }
    }
}
