package vn.hoixa.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Strict reader of the YAML files of {@code knowledge-base/language}: an unknown key is an error. */
final class LexiconFiles {

    private static final String PACKED = "/knowledge-base/language/";
    private static final List<String> REWRITES = List.of("abbreviations.yaml", "spellings.yaml", "dialect.yaml");
    private static final List<String> SYNONYMS = List.of("old-names.yaml", "synonyms.yaml");
    private static final String QUESTION_WORDS = "question-words.yaml";
    private static final String NAMES = "names.yaml";
    private static final String FIELDS = "fields.yaml";
    private static final String ACTS = "acts.yaml";

    record RewriteEntry(
            List<String> say,
            String means,
            @Nullable List<String> follows,
            @Nullable List<String> precedes,
            @Nullable List<String> near,
            @Nullable List<String> not) {}

    record RewriteFile(List<RewriteEntry> entries, @Nullable List<String> kept) {}

    record SynonymEntry(
            @Nullable List<String> same,
            @Nullable List<String> say,
            @Nullable List<String> means,
            @Nullable Double weight,
            @Nullable List<String> follows,
            @Nullable List<String> precedes,
            @Nullable List<String> near,
            @Nullable List<String> not) {}

    record SynonymFile(List<SynonymEntry> entries) {}

    record QuestionWordFile(List<String> matter, List<String> person, List<String> asked, List<String> filler) {}

    record NameFile(Map<String, List<String>> entries) {}

    record ActEntry(
            String act,
            @Nullable List<String> titled,
            @Nullable List<String> say,
            @Nullable List<String> follows,
            @Nullable List<String> precedes,
            @Nullable List<String> near,
            @Nullable List<String> not) {}

    record ActFile(List<ActEntry> entries) {}

    record FieldEntry(List<String> fields, List<String> words) {}

    record FieldFile(List<FieldEntry> entries) {}

    /** Opens a file of a directory or of the jar. */
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private final Source source;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LexiconFiles(Source source) {
        this.source = source;
    }

    static LexiconFiles packed() {
        return new LexiconFiles(file -> {
            InputStream in = LexiconFiles.class.getResourceAsStream(PACKED + file);
            if (in == null) throw new IOException("not packed: " + PACKED + file);
            return in;
        });
    }

    static LexiconFiles none() {
        return new LexiconFiles(LexiconFiles::openNothing);
    }

    static LexiconFiles packedWithout(Set<String> files) {
        var packed = packed();
        return new LexiconFiles(file -> files.contains(file) ? openNothing(file) : packed.source.open(file));
    }

    private static InputStream openNothing(String file) {
        return new ByteArrayInputStream(nothing(file).getBytes(StandardCharsets.UTF_8));
    }

    private static String nothing(String file) {
        return switch (file) {
            case QUESTION_WORDS -> "{matter: [], person: [], asked: [], filler: []}";
            case NAMES -> "{entries: {}}";
            default -> "{entries: []}";
        };
    }

    static LexiconFiles in(Path directory) {
        return new LexiconFiles(file -> Files.newInputStream(directory.resolve(file)));
    }

    List<RewriteFile> rewrites() {
        return REWRITES.stream().map(file -> read(file, RewriteFile.class)).toList();
    }

    List<SynonymEntry> synonyms() {
        return SYNONYMS.stream()
                .map(file -> read(file, SynonymFile.class))
                .flatMap(file -> file.entries().stream())
                .toList();
    }

    List<ActEntry> acts() {
        return read(ACTS, ActFile.class).entries();
    }

    QuestionWordFile questionWords() {
        return read(QUESTION_WORDS, QuestionWordFile.class);
    }

    Map<String, List<String>> names() {
        return read(NAMES, NameFile.class).entries();
    }

    List<FieldEntry> fields() {
        return read(FIELDS, FieldFile.class).entries();
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream in = source.open(file)) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
