package vn.hoixa.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Yaml;
import vn.hoixa.revision.Slot;

/**
 * All files to be checked, as trees and as parsed knowledge.
 *
 * @param directory where they are
 * @param files each named by its path inside its directory
 * @param misread what could not be parsed
 */
record Corpus(Path directory, List<Part> files, Snapshot knowledge, AbolishedTerms abolished, List<Finding> misread) {
    static final String PROCEDURES = "procedures/";
    static final String ANSWERS = "answers/";
    static final String TOPICS = "out-of-scope/";
    static final String EVENTS = "life-events/";
    static final String RULES = "local-rules/";
    static final String WARNINGS = "warnings/";
    static final String COMMUNE = "commune.yaml";
    static final String REPLIES = "standing-replies.yaml";

    /** Folders whose files are published and so need a source and dates. */
    private static final List<String> PUBLISHED = List.of(PROCEDURES, ANSWERS, TOPICS, EVENTS, RULES, COMMUNE);

    static Corpus read(Path directory, Lexicon lexicon) {
        var misread = new ArrayList<Finding>();
        var base = BaseFiles.in(directory);
        var files = new ArrayList<Part>();
        base.files().forEach((path, bytes) -> tree(path, bytes, misread).ifPresent(files::add));
        var loaded = KnowledgeFiles.load(List.of(directory), lexicon);
        loaded.problems().stream().filter(problem -> !misread.contains(problem)).forEach(misread::add);
        var abolished = base.under("retired/").isEmpty() ? AbolishedTerms.packed() : AbolishedTerms.from(base, _ -> {});
        return new Corpus(directory, List.copyOf(files), loaded.snapshot(), abolished, List.copyOf(misread));
    }

    /** A corpus of one sheet. */
    static Corpus of(Slot slot, JsonNode sheet, Snapshot knowledge, AbolishedTerms abolished) {
        String folder = slot.type().folder();
        String file = folder.endsWith("/") ? folder + slot.key() + ".yaml" : folder;
        return new Corpus(Path.of(""), List.of(new Part(file, "", sheet)), knowledge, abolished, List.of());
    }

    List<Part> under(String folder) {
        return files.stream().filter(part -> part.file().startsWith(folder)).toList();
    }

    /** Every file in the directory, also those that are not YAML. */
    List<String> paths() {
        try (var walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /** Everything that is published by a revision of its own. */
    List<Part> published() {
        return PUBLISHED.stream().flatMap(folder -> under(folder).stream()).toList();
    }

    /** The procedure of a file, when it can be parsed. */
    Optional<Procedure> procedure(Part file) {
        return ProcedureCode.of(file.text("code")).flatMap(knowledge::procedure);
    }

    /** The codes of the procedures that have a file. */
    Set<String> codes() {
        return values(under(PROCEDURES).stream(), "code");
    }

    /** The ids of the commune's handlers. */
    Set<String> handlers() {
        return values(under(COMMUNE).stream().flatMap(commune -> commune.parts("handlers").stream()), "id");
    }

    Set<String> lifeEvents() {
        return values(under(EVENTS).stream(), "id");
    }

    /** A file that defines rules: the directory's own, or else the packed one. */
    Part reference(String path) {
        return under(path).stream().findFirst().orElseGet(() -> new Part(path, "", Yaml.read(packed(path))));
    }

    /** The same for a file of plain lines. */
    Set<String> lines(String path) {
        try {
            Path own = directory.resolve(path);
            byte[] lines = Files.exists(own) ? Files.readAllBytes(own) : packed(path);
            return new String(lines, StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static byte[] packed(String path) {
        try (var in = Corpus.class.getResourceAsStream("/knowledge-base/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks knowledge-base/" + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packed " + path, e);
        }
    }

    private static Set<String> values(Stream<Part> parts, String key) {
        return parts.map(part -> part.text(key)).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Part> tree(String path, byte[] bytes, List<Finding> misread) {
        try {
            return Optional.of(new Part(path, "", Yaml.read(bytes)));
        } catch (JacksonException e) {
            misread.add(Yaml.unreadable(path, e));
            return Optional.empty();
        }
    }
}
