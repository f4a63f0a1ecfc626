package vn.hoixa.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A prompt of the language model: a file of {@code prompts/}, with the version that each draft stores.
 *
 * @param version from 1, raised with every change
 * @param system system message: the model's role and limits
 * @param user template of the user message, with {@code {slots}}
 */
record Prompt(int version, String system, String user) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    Prompt {
        if (version < 1 || system.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a prompt has a version from 1 and both texts");
        }
    }

    /**
     * Reads a prompt from a directory, or the packed one when the directory name is empty.
     *
     * @param slots the names that the template must have, each of them and no other
     * @throws IllegalArgumentException when a slot is missing or unknown
     */
    static Prompt load(String directory, String file, List<String> slots) {
        var prompt = new YAMLMapper().readValue(text(directory, file), Prompt.class);
        var found =
                SLOT.matcher(prompt.user).results().map(slot -> slot.group(1)).toList();
        if (!found.equals(slots)) {
            throw new IllegalArgumentException("%s has the slots %s, not %s".formatted(file, found, slots));
        }
        return prompt;
    }

    /** The template with its slots filled. Filled-in text cannot open or close one of its tags. */
    String user(Map<String, String> values) {
        return SLOT.matcher(user)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        values.getOrDefault(slot.group(1), "").replace('<', '‹').replace('>', '›')));
    }

    private static String text(String directory, String file) {
        try {
            if (!directory.isBlank()) {
                return Files.readString(Path.of(directory).resolve(file));
            }
            try (var in = Prompt.class.getResourceAsStream("/prompts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks prompts/" + file);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
