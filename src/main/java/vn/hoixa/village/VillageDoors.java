package vn.hoixa.village;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/**
 * Sign-in of village heads by one-time link, phone and PIN. A link can be used once within {@link #LINK_LIVES}; the
 * person who opens it chooses a PIN, and from then on signs in with phone and PIN together. A new link ends unused
 * ones, and the old phone once it is used. {@value #TRIES} wrong PINs lock the phone for {@link #LOCK}.
 */
@Component
public class VillageDoors {
    static final Duration LINK_LIVES = Duration.ofDays(2);
    static final Duration SESSION_LIVES = Duration.ofHours(12);
    static final Duration LOCK = Duration.ofMinutes(30);
    static final int TRIES = 5;

    private static final Pattern SIX_FIGURES = Pattern.compile("[0-9]{6}");
    private static final String NO_PIN = "Mã PIN gồm đúng 6 chữ số. Xin gõ lại.";

    private final Argon2PasswordEncoder pins = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    VillageDoors(TransactionOperations transaction, JdbcClient jdbc, Officers officers, Audit audit, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an officer may issue links and revoke phones. */
    public static boolean mayIssue(Officer officer) {
        return officer.has(Role.POLICE) || officer.has(Role.LEADER);
    }

    /**
     * Issues a link for a village head; shown once, to be handed over. Empty when the account is not of a village or
     * the officer may not.
     */
    public Optional<Secret> issue(OfficerId head, Officer by) {
        if (!mayIssue(by) || officers.find(head).filter(VillageDoors::mayEnter).isEmpty()) {
            return Optional.empty();
        }
        var link = Secret.draw(random);
        transaction.executeWithoutResult(_ -> {
            voidLinks(head);
            jdbc.sql("""
                INSERT INTO village_link (digest, officer_id, issued_by, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)
                """)
                    .param(link.digest())
                    .param(head.value())
                    .param(by.id().value())
                    .param(at(clock.instant()))
                    .param(at(clock.instant().plus(LINK_LIVES)))
                    .update();
            record(head, "village.link", Actor.of(by));
        });
        return Optional.of(link);
    }

    /**
     * Revokes the phone of a village head, for example when it is lost, with every unused link. False when there was
     * nothing to revoke.
     */
    public boolean shut(OfficerId head, Officer by) {
        if (!mayIssue(by)) return false;
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            int links = voidLinks(head);
            int phones = jdbc.sql("DELETE FROM village_device WHERE officer_id = ?")
                    .param(head.value())
                    .update();
            if (links + phones > 0) record(head, "village.shut", Actor.of(by));
            return links + phones > 0;
        }));
    }

    /** Village heads with a registered phone, and those with a valid link. */
    public Open open() {
        var phones = jdbc.sql("SELECT officer_id FROM village_device")
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .set();
        var links = jdbc.sql("SELECT officer_id FROM village_link WHERE used_at IS NULL AND expires_at > ?")
                .param(at(clock.instant()))
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .set();
        return new Open(phones, links);
    }

    /** Phones and links that can be revoked. */
    public record Open(Set<OfficerId> phones, Set<OfficerId> links) {}

    private int voidLinks(OfficerId head) {
        return jdbc.sql("UPDATE village_link SET expires_at = :now WHERE officer_id = :head AND used_at IS NULL"
                        + " AND expires_at > :now")
                .param("now", at(clock.instant()))
                .param("head", head.value())
                .update();
    }

    /** The village head of a link, while it is valid. */
    public Optional<Officer> opens(Secret link) {
        return jdbc.sql("SELECT officer_id FROM village_link WHERE digest = ? AND used_at IS NULL AND expires_at > ?")
                .param(link.digest())
                .param(at(clock.instant()))
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(officers::find)
                .filter(VillageDoors::mayEnter);
    }

    /** Uses the link: registers this phone, sets the PIN, and signs in. */
    public Entry bind(Secret link, String pin) {
        var problem = problem(pin);
        if (problem.isPresent()) {
            return new Entry.BadPin(problem.get());
        }
        return Objects.requireNonNull(transaction.execute(_ -> use(link)
                .<Entry>map(head -> {
                    var device = Secret.draw(random);
                    insertDevice(head, device, pin);
                    record(head, "village.bind", new Actor.ByOfficer(head));
                    return new Entry.In(device, session(head));
                })
                .orElseGet(Entry.Unknown::new)));
    }

    /** Signs in a registered phone by its PIN. */
    public Entry enter(Secret device, String pin) {
        return Objects.requireNonNull(transaction.execute(
                _ -> held(device).map(held -> enter(held, device, pin)).orElseGet(Entry.Unknown::new)));
    }

    /** Whether a phone is registered. */
    public boolean knows(Secret device) {
        return jdbc.sql("SELECT count(*) FROM village_device WHERE digest = ?")
                        .param(device.digest())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The village head of a session, while it is valid and the account is active. */
    public Optional<Officer> inside(Secret session) {
        return jdbc.sql("SELECT officer_id FROM village_device WHERE session = ? AND session_until > ?")
                .param(session.digest())
                .param(at(clock.instant()))
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(officers::find)
                .filter(VillageDoors::mayEnter);
    }

    private record Held(OfficerId head, String pin, int failures, Instant lockedUntil) {}

    private Optional<Held> held(Secret device) {
        return jdbc.sql("""
            SELECT officer_id, pin, failures, CASE WHEN locked_until > :now THEN locked_until ELSE :now END AS until
            FROM village_device WHERE digest = :digest FOR UPDATE
            """)
                .param("now", at(clock.instant()))
                .param("digest", device.digest())
                .query((row, _) -> new Held(
                        new OfficerId(row.getObject("officer_id", UUID.class)),
                        row.getString("pin"),
                        row.getInt("failures"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Entry enter(Held held, Secret device, String pin) {
        if (held.lockedUntil.isAfter(clock.instant())) {
            return new Entry.Locked(held.lockedUntil);
        }
        if (!SIX_FIGURES.matcher(pin).matches()) {
            return new Entry.BadPin(NO_PIN);
        }
        if (pins.matches(pin, held.pin)) {
            failures(held.head, 0, Instant.EPOCH);
            return new Entry.In(device, session(held.head));
        }
        int failures = held.failures + 1;
        if (failures < TRIES) {
            failures(held.head, failures, Instant.EPOCH);
            return new Entry.Wrong(TRIES - failures);
        }
        var until = clock.instant().plus(LOCK);
        failures(held.head, 0, until);
        return new Entry.Locked(until);
    }

    private Optional<OfficerId> use(Secret link) {
        return jdbc.sql("""
            UPDATE village_link SET used_at = :now WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
            RETURNING officer_id
            """)
                .param("now", at(clock.instant()))
                .param("digest", link.digest())
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .optional()
                .filter(head ->
                        officers.find(head).filter(VillageDoors::mayEnter).isPresent());
    }

    private void insertDevice(OfficerId head, Secret device, String pin) {
        jdbc.sql("DELETE FROM village_device WHERE officer_id = ?")
                .param(head.value())
                .update();
        jdbc.sql("INSERT INTO village_device (officer_id, digest, pin, bound_at) VALUES (?, ?, ?, ?)")
                .param(head.value())
                .param(device.digest())
                .param(Objects.requireNonNull(pins.encode(pin)))
                .param(at(clock.instant()))
                .update();
    }

    private Secret session(OfficerId head) {
        var session = Secret.draw(random);
        jdbc.sql("UPDATE village_device SET session = ?, session_until = ? WHERE officer_id = ?")
                .param(session.digest())
                .param(at(clock.instant().plus(SESSION_LIVES)))
                .param(head.value())
                .update();
        return session;
    }

    private void failures(OfficerId head, int failures, Instant lockedUntil) {
        jdbc.sql("UPDATE village_device SET failures = ?, locked_until = ? WHERE officer_id = ?")
                .param(failures)
                .param(at(lockedUntil))
                .param(head.value())
                .update();
    }

    private static Optional<String> problem(String pin) {
        if (!SIX_FIGURES.matcher(pin).matches()) {
            return Optional.of(NO_PIN);
        }
        boolean easy = pin.chars().distinct().count() < 3 || "01234567890".contains(pin) || "9876543210".contains(pin);
        return easy ? Optional.of("Mã PIN dễ đoán quá, xin chọn số khác.") : Optional.empty();
    }

    private static boolean mayEnter(Officer officer) {
        return officer.state() == Officer.State.ACTIVE
                && officer.has(Role.VILLAGE)
                && officer.duties().village().isPresent();
    }

    private void record(OfficerId head, String act, Actor by) {
        audit.record(new AuditEntry(by, act, new AuditEntry.Subject("officer", head.toString()), Map.of()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
