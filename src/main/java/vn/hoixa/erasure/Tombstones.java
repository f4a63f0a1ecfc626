package vn.hoixa.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.privacy.Recognition;

/** What is left of an erased person: a keyed mark of the id that stood for them, in the database and on the list. */
@Component
class Tombstones {
    private final JdbcClient jdbc;
    private final Recognition recognition;
    private final ErasedList list;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, Recognition recognition, ErasedList list, Clock clock) {
        this.jdbc = jdbc;
        this.recognition = recognition;
        this.list = list;
        this.clock = clock;
    }

    /** Raises one, in the transaction that erases. */
    void raise(AddressId person) {
        keep(mark(person), clock.instant());
    }

    /** Takes over what another list knows, in the caller's transaction. */
    void keep(Map<String, Instant> erased) {
        erased.forEach(this::keep);
    }

    /** Brings the list beside the database up to date. */
    void write() {
        list.add(raised());
    }

    /** What the list knows and this database does not: a copy was brought back that is older than the erasure. */
    Map<String, Instant> unknown(Map<String, Instant> others) {
        var unknown = new HashMap<>(list.read());
        unknown.putAll(others);
        unknown.keySet().removeAll(raised().keySet());
        return unknown;
    }

    /** Those of the people in this database who bear one of the marks. */
    List<AddressId> marked(Map<String, Instant> erased) {
        return erased.isEmpty()
                ? List.of()
                : jdbc
                        .sql("SELECT id FROM address")
                        .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .filter(person -> erased.containsKey(mark(person)))
                        .toList();
    }

    private Map<String, Instant> raised() {
        return ErasedList.raised(jdbc);
    }

    private void keep(String mark, Instant at) {
        jdbc.sql("INSERT INTO tombstone (mark, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(mark)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String mark(AddressId person) {
        return recognition.mark("erased person", person.toString());
    }
}
