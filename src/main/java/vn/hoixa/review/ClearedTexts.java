package vn.hoixa.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.revision.RevisionId;

/** Store of all texts that may have been sent. Append-only: the table allows no update and no delete. */
@Component
public class ClearedTexts {
    private static final int DRAWS = 20;
    private static final String SELECT = """
        SELECT t.id, t.body, t.numbered, t.option_ids, t.option_labels, t.basis, t.revisions, t.standing, t.approval_id,
               a.office, a.approved_at, t.verification, t.audience
        FROM cleared_text t LEFT JOIN approval a ON a.id = t.approval_id
        """;

    private final JdbcClient jdbc;
    private final Clearance clearance;
    private final Clock clock;

    ClearedTexts(JdbcClient jdbc, Clearance clearance, Clock clock) {
        this.jdbc = jdbc;
        this.clearance = clearance;
        this.clock = clock;
    }

    /**
     * Stores a text in the caller's transaction; one that is stored already stays as it is.
     *
     * @return the text as stored: under another verification code when its own was already taken
     */
    public ClearedText store(ClearedText text) {
        var candidate = text;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (insert(candidate) || isStored(candidate)) {
                return candidate;
            }
            candidate = candidate.under(clearance.drawCode());
        }
        throw new IllegalStateException(DRAWS + " verification codes in a row were taken: the source is not random");
    }

    public Optional<ClearedText> find(VerificationCode code) {
        return jdbc.sql(SELECT + "WHERE t.verification = ?")
                .param(code.digits())
                .query((row, _) -> read(row))
                .optional();
    }

    /** When a text was cleared, for the page that verifies codes. */
    public Optional<Instant> clearedAt(UUID id) {
        return jdbc.sql("SELECT cleared_at FROM cleared_text WHERE id = ?")
                .param(id)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    public ClearedText get(UUID id) {
        return jdbc.sql(SELECT + "WHERE t.id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .single();
    }

    /** Several texts at once, by id. */
    public Map<UUID, ClearedText> get(Collection<UUID> ids) {
        var found = jdbc.sql(SELECT + "WHERE t.id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
        return found.stream().collect(Collectors.toMap(ClearedText::id, text -> text));
    }

    private boolean isStored(ClearedText text) {
        return jdbc.sql("SELECT count(*) FROM cleared_text WHERE id = ?")
                        .param(text.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean insert(ClearedText text) {
        return jdbc.sql("""
            INSERT INTO cleared_text (id, body, numbered, option_ids, option_labels, basis, revisions, standing,
                                      approval_id, verification, audience, cleared_at)
            VALUES (:id, :body, :numbered, :optionIds, :optionLabels, :basis, :revisions, :standing,
                    :approval, :verification, :audience, :at)
            ON CONFLICT DO NOTHING
            """)
                        .param("id", text.id())
                        .param("body", text.body())
                        .param("numbered", numbered(text).orElse(null))
                        .param("optionIds", strings(text, option -> option.id().value()))
                        .param("optionLabels", strings(text, Option::label))
                        .param("basis", BasisColumns.kind(text.basis()))
                        .param("revisions", BasisColumns.revisions(text.basis()))
                        .param("standing", BasisColumns.standing(text.basis()))
                        .param("approval", BasisColumns.approval(text.basis()))
                        .param("verification", text.verification().digits())
                        .param("audience", text.audience().name().toLowerCase(Locale.ROOT))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The numbered form, where it differs from the body. */
    private static Optional<String> numbered(ClearedText text) {
        return Optional.of(text.numbered()).filter(second -> !second.equals(text.body()));
    }

    private static String[] strings(ClearedText text, Function<Option, String> part) {
        return text.options().stream().map(part).toArray(String[]::new);
    }

    private static ClearedText read(ResultSet row) throws SQLException {
        return new ClearedText(
                row.getObject("id", UUID.class),
                new PlainBody(row.getString("body")),
                new PlainBody(Objects.requireNonNullElse(row.getString("numbered"), row.getString("body"))),
                options(row.getArray("option_ids"), row.getArray("option_labels")),
                basis(row),
                new VerificationCode(row.getString("verification")),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)));
    }

    private static List<Option> options(Array ids, Array labels) throws SQLException {
        var options = new ArrayList<Option>();
        String[] words = (String[]) labels.getArray();
        int next = 1;
        for (String id : (String[]) ids.getArray()) {
            var option = Option.numbered(next, new OptionId(id), words[options.size()]);
            options.add(option);
            next = option.isNumbered() ? next + 1 : next;
        }
        return options;
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return switch (row.getString("basis")) {
            case "published" -> new Basis.Published(revisions(row.getArray("revisions")));
            case "standing" ->
                new Basis.Standing(StandingReply.of(row.getString("standing")).orElseThrow());
            case "approved" ->
                new Basis.Approved(
                        row.getObject("approval_id", UUID.class),
                        row.getString("office"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant());
            default -> throw new IllegalStateException("cleared_text.basis is " + row.getString("basis"));
        };
    }

    private static Set<RevisionId> revisions(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(RevisionId::new).collect(Collectors.toSet());
    }
}
