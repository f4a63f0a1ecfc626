package vn.hoixa.keeping;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Masker;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;

/** Officers' comments on items, and which pending contents each officer has opened. */
@Component
public class Remarks {
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Masker masker, Clock clock) {
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    /** Comments on an item, the newest first. */
    public List<Comment> on(Slot slot) {
        return jdbc.sql("""
            SELECT officer, at, words FROM item_comment WHERE kind = :kind AND key = :key ORDER BY at DESC, id DESC
            """)
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .query((row, n) -> new Comment(
                        new OfficerId(row.getObject("officer", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    /** Adds a comment, with personal data masked. Empty when done, otherwise why not, in Vietnamese. */
    public Optional<String> add(Slot slot, String words, Officer officer) {
        String masked = masker.mask(words.strip()).text().value();
        if (masked.isEmpty() || masked.length() > LONGEST) {
            return Optional.of("Nhận xét từ 1 đến " + LONGEST + " ký tự.");
        }
        jdbc.sql("""
            INSERT INTO item_comment (kind, key, officer, at, words) VALUES (:kind, :key, :officer, :now, :words)
            """)
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .param("officer", officer.id().value())
                .param("now", now())
                .param("words", masked)
                .update();
        return Optional.empty();
    }

    /** Records that an officer opened a content. */
    public void opened(ItemStatus.Mark content, Officer officer) {
        jdbc.sql("""
            INSERT INTO item_reading (revision, officer, hash, at) VALUES (:revision, :officer, :hash, :now)
            ON CONFLICT DO NOTHING
            """)
                .param("revision", content.revision().value())
                .param("officer", officer.id().value())
                .param("hash", content.hash())
                .param("now", now())
                .update();
    }

    /** Of these contents, those that the officer opened in their present version. */
    public Set<RevisionId> openedBy(Officer officer, Collection<ItemStatus.Mark> contents) {
        var open = new HashSet<RevisionId>();
        var hashes = contents.stream().map(ItemStatus.Mark::hash).distinct().toArray(String[]::new);
        jdbc.sql("SELECT revision, hash FROM item_reading WHERE officer = :officer AND hash = ANY (:hashes)")
                .param("officer", officer.id().value())
                .param("hashes", hashes)
                .query(row -> {
                    open.add(new RevisionId(row.getObject("revision", UUID.class)));
                });
        open.retainAll(contents.stream().map(ItemStatus.Mark::revision).toList());
        return open;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
