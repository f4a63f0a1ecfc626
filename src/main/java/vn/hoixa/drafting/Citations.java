package vn.hoixa.drafting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Normalises the citations of a draft and removes those of sources that were not in the request.
 *
 * @param text with citations such as {@code [2]} of known sources only
 * @param used the sources cited in the text, or else the known ones that the model lists
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
