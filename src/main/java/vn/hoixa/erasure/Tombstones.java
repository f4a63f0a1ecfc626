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

/** Records of erased persons: a keyed hash of the person's id, in the database and in the file beside it. */
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

    /** Writes a tombstone, in the transaction that erases. */
    void raise(AddressId person) {
        keep(mark(person), clock.instant());
    }

    /** Adds tombstones from another list, in the caller's transaction. */
    void keep(Map<String, Instant> erased) {
        erased.forEach(this::keep);
    }

    /** Brings the file beside the database up to date. */
    void write() {
        list.add(raised());
    }

    /** Tombstones that the file has and this database lacks: a copy older than the erasure was restored. */
    Map<String, Instant> unknown(Map<String, Instant> others) {
        var unknown = new HashMap<>(list.read());
        unknown.putAll(others);
        unknown.keySet().removeAll(raised().keySet());
        return unknown;
    }

    /** The persons in this database whose id matches one of the tombstones. */
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
