package vn.hoixa.drafting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The link tokens of a draft, brought to one form; those of sources that were never handed over are removed.
 *
 * @param text with tokens such as {@code [2]} of known sources only
 * @param used the sources that the words cite, or else the known ones among those the model names
 */
record Citations(String text, Set<Integer> used) {
    private static final Pattern TOKEN = Pattern.compile(" ?\\[\\s*(\\d+(?:\\s*[,;]\\s*\\d+)*)\\s*]");

    static Citations of(String text, List<Integer> named, int sources) {
        var cited = new TreeSet<Integer>();
        var kept = TOKEN.matcher(text).replaceAll(token -> known(token.group(1), sources, cited));
        if (cited.isEmpty()) {
            named.stream().filter(number -> 1 <= number && number <= sources).forEach(cited::add);
        }
        return new Citations(kept.strip(), cited);
    }

    private static String known(String numbers, int sources, Set<Integer> cited) {
        var tokens = new StringBuilder();
        for (var number : numbers.split("\\s*[,;]\\s*")) {
            int each = number.length() > 3 ? 0 : Integer.parseInt(number);
            if (1 <= each && each <= sources) {
                cited.add(each);
                tokens.append(" [").append(each).append(']');
            }
        }
        return tokens.toString();
    }
}
