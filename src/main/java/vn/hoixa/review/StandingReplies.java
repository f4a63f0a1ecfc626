package vn.hoixa.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The texts of all {@link StandingReply} values, read once and validated: none missing, none unknown, each slot a known
 * one.
 */
public final class StandingReplies {
    private static final String FILE = "standing-replies.yaml";
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_0-9]+)}");

    private final Map<StandingReply, String> texts;

    private StandingReplies(Map<StandingReply, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads {@code standing-replies.yaml} of a directory.
     *
     * @throws IllegalArgumentException when a reply is missing or unknown, or a slot is unknown
     */
    public static StandingReplies load(Path directory) {
        try {
            return parse(Files.readString(directory.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The replies packed in the jar. */
    public static StandingReplies packed() {
        try (var in = StandingReplies.class.getResourceAsStream("/prompts/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks prompts/" + FILE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StandingReplies parse(String yaml) {
        Map<String, String> read = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        var texts = new EnumMap<StandingReply, String>(StandingReply.class);
        read.forEach((key, text) -> texts.put(known(key), plain(key, text)));
        for (var reply : StandingReply.values()) {
            if (!texts.containsKey(reply)) {
                throw new IllegalArgumentException(FILE + " has no text for " + reply.key());
            }
        }
        return new StandingReplies(texts);
    }

    /** The text with its slots filled. */
    String say(StandingReply reply, Map<Slot.Name, String> values) {
        return SLOT.matcher(template(reply)).replaceAll(slot -> Matcher.quoteReplacement(value(reply, slot, values)));
    }

    String template(StandingReply reply) {
        String text = texts.get(reply);
        if (text == null) {
            throw new IllegalStateException("no text for " + reply);
        }
        return text;
    }

    List<Slot.Name> slots(StandingReply reply) {
        return SLOT.matcher(template(reply))
                .results()
                .map(slot -> Slot.Name.of(slot.group(1)).orElseThrow())
                .distinct()
                .toList();
    }

    private static String value(StandingReply reply, MatchResult slot, Map<Slot.Name, String> values) {
        var name = Slot.Name.of(slot.group(1)).orElseThrow();
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(reply.key() + " needs {" + name.placeholder() + "}");
        }
        return value;
    }

    private static StandingReply known(String key) {
        return StandingReply.of(key)
                .orElseThrow(() -> new IllegalArgumentException(FILE + " has an unknown reply: " + key));
    }

    private static String plain(String key, String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        for (var slot : SLOT.matcher(plain).results().toList()) {
            if (Slot.Name.of(slot.group(1)).isEmpty()) {
                throw new IllegalArgumentException(key + " has an unknown slot: " + slot.group());
            }
        }
        return new PlainBody(plain).text();
    }
}
