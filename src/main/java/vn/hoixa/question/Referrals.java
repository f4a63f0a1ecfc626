package vn.hoixa.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/** Counts demand that needed an officer: one entry per person and matter. */
@Component
public class Referrals {
    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody asked about a procedure. */
    public record Referral(AddressId by, ProcedureCode about) {}

    /** Somebody asked for a facet of a procedure, and the answer could say nothing about it. */
    public record Untold(AddressId by, ProcedureCode about, Facet part) {}

    /** Referrals since a moment whose procedure was known. */
    public List<Referral> procedures(Instant since) {
        return jdbc.sql("""
            SELECT DISTINCT address_id, candidates #>> '{0,code,value}' AS code FROM question
            WHERE opened_at >= ? AND reason <> 'unknown_matter'
            """).param(QuestionRows.utc(since)).query((row, _) -> referral(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Facets asked for without an answer since a moment. */
    public List<Untold> untold(Instant since) {
        return jdbc.sql("""
            SELECT DISTINCT address_id, candidates #>> '{0,code,value}' AS code, unnest(facets) AS part FROM question
            WHERE opened_at >= ? AND reason = 'nothing_usable'
            """).param(QuestionRows.utc(since)).query((row, _) -> untold(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Referral> referral(ResultSet row) throws SQLException {
        var by = by(row);
        return about(row).map(code -> new Referral(by, code));
    }

    private static Optional<Untold> untold(ResultSet row) throws SQLException {
        var by = by(row);
        var part = Facet.of(row.getString("part"));
        return about(row).flatMap(code -> part.map(known -> new Untold(by, code, known)));
    }

    private static AddressId by(ResultSet row) throws SQLException {
        return new AddressId(row.getObject("address_id", UUID.class));
    }

    private static Optional<ProcedureCode> about(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("code")).flatMap(ProcedureCode::of);
    }
}
