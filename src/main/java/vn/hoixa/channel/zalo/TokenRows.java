package vn.hoixa.channel.zalo;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.privacy.Sealing;

/** The row of {@code zalo_token} of one application: both tokens encrypted, never in clear text. */
final class TokenRows {
    private static final String SELECT = """
        SELECT access_token, access_until, refresh_token, refresh_until, version, refused_code,
            failed_code, failed_at
        FROM zalo_token WHERE app_id = ?
        """;

    private static final String ENTER = """
        INSERT INTO zalo_token (app_id, access_until, refresh_token, refresh_until, changed_at, entered)
        VALUES (:app, :at, :refresh, :until, :at, :entered)
        ON CONFLICT (app_id) DO UPDATE
        SET refresh_token = :refresh, refresh_until = :until, changed_at = :at, entered = :entered,
            refused_code = NULL, refused_at = NULL, failed_code = NULL, failed_at = NULL
        """;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final String appId;

    TokenRows(JdbcClient jdbc, Sealing sealing, String appId) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.appId = appId;
    }

    Optional<Kept> find() {
        return jdbc.sql(SELECT).param(appId).query((row, _) -> read(row)).optional();
    }

    /** The row, locked until the transaction ends: one replica renews, the others wait and find it renewed. */
    Optional<Kept> hold() {
        return jdbc.sql(SELECT + " FOR UPDATE")
                .param(appId)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Replaces the stored refresh token, if any; the access token stays. */
    void enter(String refresh, Instant until, Instant at) {
        enter(ENTER, refresh, until, at);
    }

    /** The same; has no effect when this token was the last one entered. */
    boolean enterOnce(String refresh, Instant until, Instant at) {
        return enter(ENTER + " WHERE zalo_token.entered <> :entered", refresh, until, at) == 1;
    }

    private int enter(String statement, String refresh, Instant until, Instant at) {
        return jdbc.sql(statement)
                .param("app", appId)
                .param("at", sql(at))
                .param("refresh", sealing.seal(refresh))
                .param("until", sql(until))
                .param("entered", digest(refresh))
                .update();
    }

    /** Whether this was the last token entered. */
    boolean isEntered(String refresh) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM zalo_token WHERE app_id = ? AND entered = ?)")
                .param(appId)
                .param(digest(refresh))
                .query(Boolean.class)
                .single();
    }

    private static byte[] digest(String refresh) {
        return Signatures.sha256().digest(refresh.getBytes(StandardCharsets.UTF_8));
    }

    void renewed(Oauth.Renewal.Granted granted, Instant refreshUntil, Instant at) {
        jdbc.sql("""
            UPDATE zalo_token
            SET access_token = :access, access_until = :until, refresh_token = :refresh, refresh_until = :refreshUntil,
                version = version + 1, changed_at = :at, refused_code = NULL, refused_at = NULL,
                failed_code = NULL, failed_at = NULL
            WHERE app_id = :app
            """)
                .param("access", sealing.seal(granted.accessToken()))
                .param("until", sql(at.plus(granted.lifetime())))
                .param("refresh", sealing.seal(granted.refreshToken()))
                .param("refreshUntil", sql(refreshUntil))
                .param("at", sql(at))
                .param("app", appId)
                .update();
    }

    void refused(int code, Instant at) {
        jdbc.sql("UPDATE zalo_token SET refused_code = ?, refused_at = ? WHERE app_id = ?")
                .param(code)
                .param(sql(at))
                .param(appId)
                .update();
    }

    void failed(String code, Instant at) {
        jdbc.sql("UPDATE zalo_token SET failed_code = ?, failed_at = ? WHERE app_id = ?")
                .param(code)
                .param(sql(at))
                .param(appId)
                .update();
    }

    private Kept read(ResultSet row) throws SQLException {
        int refused = row.getInt("refused_code");
        Optional<Integer> code = row.wasNull() ? Optional.empty() : Optional.of(refused);
        return new Kept(
                Optional.ofNullable(row.getBytes("access_token")).map(sealing::open),
                row.getObject("access_until", OffsetDateTime.class).toInstant(),
                sealing.open(row.getBytes("refresh_token")),
                row.getObject("refresh_until", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                code,
                failed(row));
    }

    private static Optional<Kept.Failed> failed(ResultSet row) throws SQLException {
        var at = row.getObject("failed_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Kept.Failed(row.getString("failed_code"), at.toInstant()));
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
