package vn.hoixa.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for the slots of a {@link DocumentTemplate}. */
public final class Facts {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_0-9]+)}");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Block.Table> tables = new HashMap<>();

    public Facts text(String slot, String value) {
        texts.put(slot, value);
        return this;
    }

    public Facts list(String slot, List<String> values) {
        lists.put(slot, List.copyOf(values));
        return this;
    }

    public Facts table(String slot, Block.Table table) {
        tables.put(slot, table);
        return this;
    }

    String say(String template, String text) {
        return SLOT.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(found(template, match.group(1), texts.get(match.group(1)))));
    }

    Stream<String> points(String template, String slot) {
        return found(template, slot, lists.get(slot)).stream();
    }

    Block.Table table(String template, String slot) {
        return found(template, slot, tables.get(slot));
    }

    private static <T> T found(String template, String slot, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("documents/" + template + ".yaml has a slot {" + slot + "} of no fact");
        }
        return Objects.requireNonNull(value);
    }
}
