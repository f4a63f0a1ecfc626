package vn.hoixa.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A document template: a file of {@code prompts/documents/} with slots for facts: {@code {slot}} within a sentence,
 * {@code points: slot} for a list, {@code table: slot} for a table. An unfilled slot is an error, never a gap in a
 * document that somebody signs.
 */
public final class DocumentTemplate {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String name;
    private final Sheet sheet;

    private DocumentTemplate(String name, Sheet sheet) {
        this.name = name;
        this.sheet = sheet;
    }

    private record Sheet(
            String kind,
            String subject,
            String symbol,
            List<String> grounds,
            List<Part> body,
            List<String> recipients,
            String capacity,
            String position) {}

    /** A part of the template; exactly one field is set. */
    private record Part(
            @Nullable String heading,
            @Nullable String text,
            @Nullable String point,
            @Nullable String points,
            @Nullable String table) {}

    /**
     * Reads a template.
     *
     * @param name of its file, without folder and ending
     * @param prompts a directory whose file takes precedence over the packed one; empty: the packed one
     * @throws IllegalArgumentException when it is no template; the message says which
     */
    public static DocumentTemplate load(String name, String prompts) {
        try {
            return new DocumentTemplate(name, YAML.readValue(text(name, prompts), Sheet.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("documents/" + name + ".yaml: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String name, String prompts) throws IOException {
        String file = "documents/" + name + ".yaml";
        if (!prompts.isBlank() && Files.exists(Path.of(prompts).resolve(file))) {
            return Files.readAllBytes(Path.of(prompts).resolve(file));
        }
        try (var in = DocumentTemplate.class.getResourceAsStream("/prompts/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    /**
     * The document with its slots filled.
     *
     * @param unit the commune, such as "xã Mẫu Đức"
     * @param year in which it is signed
     * @throws IllegalArgumentException when it has a slot that nothing fills
     */
    public OfficialDocument fill(Letterhead letterhead, String unit, int year, Facts facts) {
        return new OfficialDocument(
                letterhead.committee(unit, sheet.symbol, year),
                new OfficialDocument.Title(sheet.kind, say(sheet.subject, facts)),
                sheet.grounds.stream().map(ground -> say(ground, facts)).toList(),
                sheet.body.stream().flatMap(part -> blocks(part, facts)).toList(),
                new OfficialDocument.Ending(
                        sheet.recipients.stream().map(name -> say(name, facts)).toList(),
                        sheet.capacity,
                        sheet.position,
                        letterhead.signer()));
    }

    private Stream<Block> blocks(Part part, Facts facts) {
        if (part.heading != null) {
            return Stream.of(new Block.Heading(say(part.heading, facts)));
        }
        if (part.text != null) {
            return Stream.of(new Block.Paragraph(say(part.text, facts)));
        }
        if (part.point != null) {
            return Stream.of(new Block.Point(say(part.point, facts)));
        }
        if (part.points != null) {
            return facts.points(name, part.points).map(Block.Point::new);
        }
        return Stream.of(facts.table(name, Objects.requireNonNull(part.table, name + ": an empty part")));
    }

    private String say(String text, Facts facts) {
        return facts.say(name, text);
    }
}
