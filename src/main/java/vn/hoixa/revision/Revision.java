package vn.hoixa.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.Source;

/**
 * The content of a revision.
 *
 * @param facts what the portal says, of a procedure only, as JSON
 * @param words what the knowledge base or an officer wrote, as JSON in the form of {@code knowledge-base/}
 * @param reviewBy the last day on which it is answered automatically; empty until it is published
 * @param confirmedOn when an officer last confirmed it
 */
public record Revision(
        RevisionId id,
        ItemType type,
        String key,
        Optional<String> facts,
        Optional<String> words,
        Optional<LocalDate> reviewBy,
        Optional<Origin> origin,
        Optional<LocalDate> confirmedOn) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The approval from which an officer's answer became knowledge. */
    public record Origin(UUID approval, String office, LocalDate on) {}

    /** A revision without a confirmation. */
    public Revision(
            RevisionId id,
            ItemType type,
            String key,
            Optional<String> facts,
            Optional<String> words,
            Optional<LocalDate> reviewBy,
            Optional<Origin> origin) {
        this(id, type, key, facts, words, reviewBy, origin, Optional.empty());
    }

    public static RevisionId draw() {
        return new RevisionId(UUID.randomUUID());
    }

    /** Hash of the content, independent of how its JSON is written. */
    public static String hash(Optional<String> facts, Optional<String> words) {
        return Canonical.hash(canonical(facts), canonical(words));
    }

    private static String canonical(Optional<String> json) {
        return json.map(text -> Canonical.json(JSON.readTree(text))).orElse("");
    }

    /**
     * The content of a procedure: words over facts, so that source and date are those the words were checked against.
     */
    public ProcedureContent procedure() {
        var content = words.map(this::read)
                .map(sheet -> facts.map(this::read).map(sheet::with).orElse(sheet))
                .or(() -> facts.map(this::read))
                .orElseThrow();
        return content.from(dated(content.source()));
    }

    /** The sheet of any other item, in the form of {@code knowledge-base/}. */
    public JsonNode sheet() {
        return JSON.readTree(words.orElseThrow());
    }

    /** The facts alone, without the words over them. */
    public Revision withoutWords() {
        return new Revision(id, type, key, facts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Slot slot() {
        return new Slot(type, key);
    }

    /** Its source, with the dates set by publication and confirmation. */
    public Source source() {
        return switch (type) {
            case PROCEDURE -> procedure().source();
            case ANSWER, EVENT -> dated(ProcedureReader.source(written().part("source")));
            case TOPIC, RULE, COMMUNE -> dated(ProcedureReader.flatSource(written()));
        };
    }

    /** The source with the dates set by publication and confirmation. */
    private Source dated(Source source) {
        var due = reviewBy.map(source::dueOn).orElse(source);
        return confirmedOn.map(due::confirmedOn).orElse(due);
    }

    /** Its legal documents; none where its type has none. */
    List<String> legalBasis() {
        return switch (type) {
            case PROCEDURE -> procedure().legalBasis();
            case ANSWER, EVENT -> written().textsIfAny("legal_basis");
            case TOPIC, RULE, COMMUNE -> List.of();
        };
    }

    /** Why it cannot be published, in Vietnamese; empty when it can. */
    public Optional<String> hindrance() {
        return switch (type) {
            case PROCEDURE -> {
                var content = procedure();
                yield content.repeal().isPresent()
                        ? Optional.empty()
                        : withoutBasis(content.legalBasis()).or(() -> withoutSource(content.source()));
            }
            case ANSWER -> withoutBasis(legalBasis()).or(() -> withoutSource(source()));
            case TOPIC, EVENT, RULE, COMMUNE -> withoutSource(source());
        };
    }

    private static Optional<String> withoutBasis(List<String> legalBasis) {
        return legalBasis.isEmpty() ? Optional.of("thiếu căn cứ pháp lý") : Optional.empty();
    }

    private static Optional<String> withoutSource(Source source) {
        return source.named() ? Optional.empty() : Optional.of("thiếu nguồn (số quyết định hoặc địa chỉ)");
    }

    private Fields written() {
        return fields(words.orElseThrow());
    }

    private ProcedureContent read(String json) {
        return ProcedureReader.read(fields(json));
    }

    /** Content is validated when it is stored, and not again here. */
    private Fields fields(String json) {
        JsonNode node = JSON.readTree(json);
        return Fields.of(type.id() + " " + key, node, _ -> {});
    }
}
