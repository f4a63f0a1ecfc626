package vn.hoixa.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The internal users of this office, disabled ones included, and who of them may clear what. */
@Component
public class Officers {
    private static final String ALL = """
        SELECT id, login, name, title, village, disabled_at,
               ARRAY(SELECT role FROM officer_role WHERE officer = id) AS roles
        FROM officer
        """;

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Officer> find(OfficerId id) {
        var assignments = inForce();
        return jdbc.sql(ALL + "WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> officer(row, assignments))
                .optional();
    }

    /** Finds an officer by login, in any letter case. */
    public Optional<Officer> byLogin(String login) {
        var assignments = inForce();
        return jdbc.sql(ALL + "WHERE login = :login")
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> officer(row, assignments))
                .optional();
    }

    /** All of them, by login. */
    public List<Officer> list() {
        var assignments = inForce();
        return jdbc.sql(ALL + "ORDER BY login")
                .query((row, n) -> officer(row, assignments))
                .list();
    }

    /** Officers who may clear a question of a matter on a day; when there are none, only a new assignment helps. */
    public List<Officer> whoMayReview(Matter matter, LocalDate day) {
        return list().stream()
                .filter(officer -> officer.mayReview(matter, day).isAllowed())
                .toList();
    }

    /**
     * A stored assignment.
     *
     * @param withdrawn when it was taken back before its term was over
     */
    public record Kept(UUID id, Assignment assignment, Optional<Instant> withdrawn) {}

    /** All assignments ever made, latest start first. */
    public List<Kept> assignments() {
        return jdbc.sql("""
            SELECT id, holder, stand_in, field, document, valid_from, valid_until, withdrawn_at FROM assignment
            ORDER BY valid_from DESC, id
            """)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        assignment(row),
                        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** All assignments in force; an office has tens, not thousands, so they are read whole. */
    private List<Assignment> inForce() {
        return jdbc.sql("""
            SELECT holder, stand_in, field, document, valid_from, valid_until FROM assignment
            WHERE withdrawn_at IS NULL ORDER BY valid_from, id
            """).query((row, n) -> assignment(row)).list();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new OfficerId(row.getObject("holder", UUID.class)),
                Optional.ofNullable(row.getObject("stand_in", UUID.class)).map(OfficerId::new),
                row.getString("field"),
                row.getString("document"),
                new Assignment.Term(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)));
    }

    private static Officer officer(ResultSet row, List<Assignment> assignments) throws SQLException {
        var id = new OfficerId(row.getObject("id", UUID.class));
        var own = assignments.stream()
                .filter(assignment -> Stream.concat(Stream.of(assignment.holder()), assignment.standIn().stream())
                        .anyMatch(id::equals))
                .toList();
        return new Officer(
                id,
                row.getString("login"),
                new Officer.Person(row.getString("name"), row.getString("title")),
                new Duties(roles(row), own, Optional.ofNullable(row.getString("village"))),
                row.getObject("disabled_at") == null ? Officer.State.ACTIVE : Officer.State.DISABLED);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
