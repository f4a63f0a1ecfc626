package vn.hoixa.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the YAML files of {@code knowledge-base/intents}: phrases with their meanings, and negative phrases that cancel
 * them.
 */
final class IntentFiles {
    private static final String PACKED = "/knowledge-base/intents/";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Source source;

    /**
     * Phrases with one meaning.
     *
     * @param is their meaning
     * @param kind the kind of question that asks like this; absent means a facet
     * @param wanted whether a menu is open even where something is to be done with its matter; absent means no
     * @param offer the codes of a menu
     * @param not phrases of which none may occur
     */
    record Entry(
            String is,
            @Nullable String kind,
            @Nullable Boolean wanted,
            @Nullable List<String> offer,
            List<String> say,
            @Nullable List<String> not) {
        /** The name of the constant that is meant. */
        String name() {
            return is.toUpperCase(Locale.ROOT);
        }

        QuestionKind questionKind() {
            return kind == null ? QuestionKind.FACET : QuestionKind.valueOf(kind.toUpperCase(Locale.ROOT));
        }

        List<String> negatives() {
            return not == null ? List.of() : not;
        }
    }

    private record Content(@Nullable Map<String, List<String>> choices, List<Entry> entries) {}

    /** Opens the files of a directory or of the jar. */
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private IntentFiles(Source source) {
        this.source = source;
    }

    static IntentFiles packed() {
        return new IntentFiles(file -> {
            InputStream in = IntentFiles.class.getResourceAsStream(PACKED + file);
            if (in == null) throw new IOException("not packed: " + PACKED + file);
            return in;
        });
    }

    static IntentFiles in(Path directory) {
        return new IntentFiles(file -> Files.newInputStream(directory.resolve(file)));
    }

    <T> Patterns<T> patterns(String file, Function<Entry, T> meaning) {
        return patterns(file, _ -> true, meaning);
    }

    <T> Patterns<T> patterns(String file, Predicate<Entry> which, Function<Entry, T> meaning) {
        Patterns<T> patterns = new Patterns<>();
        read(file).entries().stream()
                .filter(which)
                .forEach(entry -> patterns.add(meaning.apply(entry), entry.say(), entry.negatives()));
        return patterns;
    }

    /** Whole messages that mean a key. */
    Map<String, List<String>> choices(String file) {
        Map<String, List<String>> choices = read(file).choices();
        if (choices == null) throw new IllegalArgumentException(file + " lacks choices");
        return choices;
    }

    private Content read(String file) {
        try (InputStream in = source.open(file)) {
            return yaml.readValue(in, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
