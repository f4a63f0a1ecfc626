package vn.hoixa.drafting;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model wrote, read with suspicion: the JSON object of the schema wherever it stands, link tokens of sources that
 * were never handed over removed, invisible and control characters dropped.
 *
 * @param answer with link tokens of known sources only
 * @param used the sources that the words themselves cite, or else those the model names
 */
record ModelReply(String answer, Set<Integer> used, List<String> missing) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile(" ?\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n]]");
    private static final int MOST_MISSING = 8;

    private record Read(@Nullable String answer, @Nullable List<Integer> used, @Nullable List<String> missing) {}

    /** Empty when it is not an object of the schema, or says nothing. */
    static Optional<ModelReply> of(String raw, int sources) {
        int from = raw.indexOf('{', Math.max(raw.lastIndexOf("</think>"), 0));
        int to = raw.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            var read = JSON.readValue(raw.substring(from, to + 1), Read.class);
            return Optional.ofNullable(read.answer())
                    .map(ModelReply::plain)
                    .filter(answer -> !answer.isBlank())
                    .map(answer -> reply(answer, read, sources));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ModelReply reply(String answer, Read read, int sources) {
        var cited = new TreeSet<Integer>();
        var text = TOKEN.matcher(answer).replaceAll(token -> known(token.group(1), sources, cited));
        if (cited.isEmpty() && read.used() != null) {
            read.used().stream().filter(each -> isKnown(each, sources)).forEach(cited::add);
        }
        var missing = read.missing() == null
                ? List.<String>of()
                : read.missing().stream()
                        .map(ModelReply::plain)
                        .filter(line -> !line.isBlank())
                        .limit(MOST_MISSING)
                        .toList();
        return new ModelReply(text.strip(), cited, missing);
    }

    private static String known(String numbers, int sources, Set<Integer> cited) {
        var tokens = new StringBuilder();
        for (var number : numbers.split("\\s*[,;]\\s*")) {
            int each = Integer.parseInt(number);
            if (isKnown(each, sources)) {
                cited.add(each);
                tokens.append(" [").append(each).append(']');
            }
        }
        return tokens.toString();
    }

    private static boolean isKnown(@Nullable Integer number, int sources) {
        return number != null && 1 <= number && number <= sources;
    }

    private static String plain(String text) {
        String plain = text.replace("\r\n", "\n").replace('\t', ' ');
        return Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
