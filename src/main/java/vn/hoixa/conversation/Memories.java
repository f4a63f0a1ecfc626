package vn.hoixa.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.AddressId;

/** The rows of {@code conversation}. */
@Component
class Memories {
    /** Values that an earlier version did not write count as absent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final Context beginning;
    private final Clock clock;

    Memories(JdbcClient jdbc, Context beginning, Clock clock) {
        this.jdbc = jdbc;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** The state of a conversation, locked until the transaction ends: its messages are processed one after another. */
    Memory hold(AddressId with) {
        return find(with).orElseGet(() -> begin(with));
    }

    private Memory begin(AddressId with) {
        jdbc.sql("""
            INSERT INTO conversation (address_id, context, begun_at) VALUES (?, ?::jsonb, ?)
            ON CONFLICT (address_id) DO NOTHING
            """)
                .param(with.value())
                .param(JSON.writeValueAsString(beginning))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(with).orElseThrow();
    }

    private Optional<Memory> find(AddressId with) {
        return jdbc.sql("SELECT context, callback_for FROM conversation WHERE address_id = ? FOR UPDATE")
                .param(with.value())
                .query((row, _) -> read(row))
                .optional();
    }

    void keep(AddressId with, Memory memory) {
        jdbc.sql("UPDATE conversation SET context = :context::jsonb, callback_for = :callback WHERE address_id = :with")
                .param("context", JSON.writeValueAsString(memory.context()))
                .param("callback", memory.callbackFor().orElse(null))
                .param("with", with.value())
                .update();
    }

    private static Memory read(ResultSet row) throws SQLException {
        return new Memory(
                JSON.readValue(row.getString("context"), Context.class),
                Optional.ofNullable(row.getObject("callback_for", UUID.class)));
    }
}
