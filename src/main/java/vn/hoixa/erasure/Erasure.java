package vn.hoixa.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.OfficerId;
import vn.hoixa.review.Ticket;

/**
 * Counts the stored data of a person, and erases it. A person is an address: whoever writes on one chat or one page.
 *
 * <p>The deleting itself is one function in the database, {@code erase_person}, with the rights of the owner: the
 * application can neither change nor delete what was said, approved or recorded in any other way, and this function
 * does nothing else. It takes every row that refers to the person and the words of every text that nobody else was
 * told. What stays are ids in the audit, official texts and knowledge, which hold no personal data by construction: an
 * approved text with any is private, and what is private becomes no knowledge (a trigger refuses it).
 */
@Component
public class Erasure {
    private final JdbcClient jdbc;
    private final Tombstones tombstones;
    private final TransactionOperations transaction;

    Erasure(JdbcClient jdbc, Tombstones tombstones, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.tombstones = tombstones;
        this.transaction = transaction;
    }

    /** Counts of the data stored about a person; empty counts for an unknown one. */
    public Held held(AddressId person) {
        var parts = new EnumMap<Holding, Held.Part>(Holding.class);
        jdbc.sql("SELECT what, number, since FROM held_of(?)")
                .param(person.value())
                .query(row -> {
                    parts.put(
                            Holding.of(row.getString(1)).orElseThrow(),
                            new Held.Part(
                                    row.getInt(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return new Held(parts);
    }

    /** The asker of the question with this ticket; empty when there is none. */
    public Optional<AddressId> holder(Ticket ticket) {
        return jdbc.sql("SELECT address_id FROM question WHERE ticket = ?")
                .param(ticket.digits())
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Deletes the callback numbers that a person left with their consent. */
    public void forgetContactNumbers(AddressId person) {
        jdbc.sql("UPDATE question SET callback_number = NULL, callback_agreed = NULL WHERE address_id = ?")
                .param(person.value())
                .update();
    }

    /**
     * Adds a correction as a note to every question of a person, so that whoever reads the question sees it; the
     * original words stay.
     *
     * @param words masked, not empty
     */
    public void noteCorrection(AddressId person, OfficerId by, String words, Instant at) {
        jdbc.sql("""
            INSERT INTO question_note (question_id, officer_id, act, note, at)
            SELECT id, :by, 'ghi đính chính của người hỏi', :words, :at FROM question WHERE address_id = :person
            """)
                .param("by", by.value())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    /**
     * Deletes all data stored about a person, for good, and writes a tombstone; joins the caller's transaction if there
     * is one.
     *
     * @return false when the person is not known any more
     */
    public boolean erase(AddressId person) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            boolean erased = remove(person);
            if (erased) {
                tombstones.raise(person);
                afterCommit(tombstones::write);
            }
            return erased;
        }));
    }

    /**
     * Erases again everybody with a tombstone, after an older copy of the database was restored.
     *
     * @param others tombstones from elsewhere, such as beside the copy
     * @return how many people that were
     */
    public int eraseAgain(Map<String, Instant> others) {
        var unknown = tombstones.unknown(others);
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<AddressId> back = tombstones.marked(unknown);
            back.forEach(this::remove);
            tombstones.keep(unknown);
            afterCommit(tombstones::write);
            return back.size();
        }));
    }

    private boolean remove(AddressId person) {
        return jdbc.sql("SELECT erase_person(?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
