package vn.hoixa.revision;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs one SQL statement for many rows as a batch. */
@Component
class Batches {
    private final NamedParameterJdbcTemplate template;

    Batches(NamedParameterJdbcTemplate template) {
        this.template = template;
    }

    void update(String sql, List<MapSqlParameterSource> values) {
        if (!values.isEmpty()) {
            template.batchUpdate(sql, values.toArray(MapSqlParameterSource[]::new));
        }
    }
}
