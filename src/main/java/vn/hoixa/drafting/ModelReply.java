package vn.hoixa.drafting;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parser of a model's reply: finds the JSON object of the schema wherever it stands, and drops invisible and control
 * characters.
 *
 * @param used the sources that the model lists, known or not
 */
record ModelReply(String answer, List<Integer> used, List<String> missing) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n]]");
    private static final int MOST_MISSING = 8;
    private static final Pattern ANSWER = Pattern.compile("\"answer\"\\s*:\\s*\"");
    private static final Pattern UNFINISHED = Pattern.compile("(?:\\S*\\d\\S*\\s+)*\\S*$");

    private record Read(
            @Nullable String answer,
            @Nullable List<@Nullable Integer> used,
            @Nullable List<@Nullable String> missing) {}

    private record ReadLines(@Nullable List<@Nullable String> lines) {}

    /** The lines of a reply that consists of lines; empty when it does not. */
    static List<String> lines(String raw) {
        return object(raw, ReadLines.class)
                .flatMap(read -> Optional.ofNullable(read.lines()))
                .orElse(List.of())
                .stream()
                .filter(Objects::nonNull)
                .map(line -> plain(line).replace('\n', ' '))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Empty when it is not an object of the schema, or its answer is empty. */
    static Optional<ModelReply> of(String raw) {
        return object(raw, Read.class)
                .flatMap(read -> Optional.ofNullable(read.answer())
                        .map(ModelReply::plain)
                        .filter(answer -> !answer.isBlank())
                        .map(answer -> reply(answer, read)));
    }

    private static <T> Optional<T> object(String raw, Class<T> type) {
        int from = raw.indexOf('{', Math.max(raw.lastIndexOf("</think>"), 0));
        int to = raw.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(raw.substring(from, to + 1), type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * The answer so far, up to the last whole word: an incomplete number is not shown yet, so that nothing passes the
     * masker in halves.
     */
    static String growing(String raw) {
        var begun = ANSWER.matcher(raw).region(Math.max(raw.lastIndexOf("</think>"), 0), raw.length());
        if (!begun.find()) {
            return "";
        }
        String told = raw.substring(begun.end(), end(raw, begun.end()));
        try {
            String answer = plain(JSON.readValue("\"" + told + "\"", String.class));
            return UNFINISHED.matcher(answer).replaceFirst("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** Where a JSON string that began at {@code from} ends, or its last complete character while it is incomplete. */
    private static int end(String raw, int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) != '"') {
            int next = raw.charAt(at) != '\\' ? at + 1 : raw.startsWith("\\u", at) ? at + 6 : at + 2;
            if (next > raw.length()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static ModelReply reply(String answer, Read read) {
        var missing = read.missing() == null
                ? List.<String>of()
                : read.missing().stream()
                        .filter(Objects::nonNull)
                        .map(ModelReply::plain)
                        .filter(line -> !line.isBlank())
                        .limit(MOST_MISSING)
                        .toList();
        var used = read.used() == null
                ? List.<Integer>of()
                : read.used().stream().filter(Objects::nonNull).toList();
        return new ModelReply(answer, used, missing);
    }

    private static String plain(String text) {
        String plain = text.replace("\r\n", "\n").replace('\t', ' ');
        return Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
