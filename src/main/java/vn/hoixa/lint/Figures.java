package vn.hoixa.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Extracts the amounts of money and periods of time in a text, normalised: "10000 đồng", "3 ngày làm việc". */
final class Figures {
    private static final Pattern MONEY = Pattern.compile("(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+) ?đồng");
    private static final Pattern SPAN =
            Pattern.compile("(?<![0-9/.])0*([0-9]{1,3}) (ngày làm việc|ngày|giờ|phút|tuần|tháng|năm)(?! ?[0-9])");

    private Figures() {}

    static Stream<String> in(String text) {
        return Stream.concat(money(text), spans(text));
    }

    static Stream<String> money(String text) {
        return MONEY.matcher(text).results().map(amount -> amount.group(1).replace(".", "") + " đồng");
    }

    static Stream<String> spans(String text) {
        return SPAN.matcher(text).results().map(span -> span.group(1) + " " + span.group(2));
    }
}
