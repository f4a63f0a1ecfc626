package vn.hoixa.outlet;

import java.util.ArrayList;
import java.util.List;

/** Converts numbers to spoken words: "21" as "hai mươi mốt", and telephone numbers digit by digit. */
final class SpokenNumbers {
    private static final String[] FIGURES = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] STEPS = {"", " nghìn", " triệu", " tỷ"};
    private static final int GROUP = 1000;

    private SpokenNumbers() {}

    /** Reads each digit separately. */
    static String figures(String digits) {
        var words = new ArrayList<String>();
        for (char digit : digits.toCharArray()) {
            words.add(FIGURES[digit - '0']);
        }
        return String.join(" ", words);
    }

    /** @param number from 0 to below a thousand billion; larger ones are read digit by digit */
    static String number(long number) {
        if (number >= 1_000_000_000_000L) {
            return figures(Long.toString(number));
        }
        if (number == 0) {
            return FIGURES[0];
        }
        var groups = new ArrayList<Integer>();
        for (long rest = number; rest > 0; rest /= GROUP) {
            groups.add((int) (rest % GROUP));
        }
        return joined(groups);
    }

    private static String joined(List<Integer> groups) {
        var words = new ArrayList<String>();
        for (int step = groups.size() - 1; step >= 0; step--) {
            int group = groups.get(step);
            if (group > 0) {
                words.add(group(group, step == groups.size() - 1) + STEPS[step]);
            }
        }
        return String.join(" ", words);
    }

    /** Within a larger number the hundreds are always spoken: "một nghìn không trăm lẻ năm". */
    private static String group(int group, boolean first) {
        int hundreds = group / 100;
        int rest = group % 100;
        String head = hundreds > 0 || !first ? FIGURES[hundreds] + " trăm" : "";
        if (rest == 0) {
            return head;
        }
        String tail = rest < 10 ? (head.isEmpty() ? "" : "lẻ ") + FIGURES[rest] : tens(rest);
        return head.isEmpty() ? tail : head + " " + tail;
    }

    private static String tens(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 1 ? "mười" : FIGURES[tens] + " mươi";
        return switch (ones) {
            case 0 -> head;
            case 1 -> head + (tens == 1 ? " một" : " mốt");
            case 5 -> head + " lăm";
            default -> head + " " + FIGURES[ones];
        };
    }
}
