package vn.hoixa.scam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Masker;

/** Maps a database row to a report group. */
final class GroupRow implements RowMapper<ReportGroup> {
    private final Masker masker;
    private final ScamCheck check;

    GroupRow(Masker masker, ScamCheck check) {
        this.masker = masker;
        this.check = check;
    }

    @Override
    public ReportGroup mapRow(ResultSet row, int at) throws SQLException {
        return new ReportGroup(
                row.getObject("id", UUID.class),
                masker.stored(check.defanged(row.getString("message"))),
                JsonMapper.shared().readValue(row.getString("signs"), new TypeReference<List<String>>() {}),
                row.getInt("reports"),
                row.getInt("people"),
                row.getInt("names"),
                instant(row, "first"),
                instant(row, "last"),
                judged(row));
    }

    private static Optional<ReportGroup.Judged> judged(ResultSet row) throws SQLException {
        if (row.getString("judgement") == null) return Optional.empty();
        return Optional.of(new ReportGroup.Judged(
                Judgement.valueOf(row.getString("judgement")),
                row.getString("reason"),
                new OfficerId(row.getObject("judged_by", UUID.class)),
                instant(row, "judged_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
