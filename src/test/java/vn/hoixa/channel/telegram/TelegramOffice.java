package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.channel.telegram.StubTelegram.Call;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.OwnCommune;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.revision.KnowledgeStore;

/** An office with its knowledge whose channel to Telegram is open, and citizens who write to its bot. */
@RunningHoiXa
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(400)
abstract class TelegramOffice {
    private static final AtomicLong CITIZENS = new AtomicLong(6_100_000_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    ChannelDecisions decisions;

    @Autowired
    KnowledgeStore knowledge;

    @Autowired
    Imports imports;

    @Autowired
    Knowledge published;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    Officer admin;

    abstract StubTelegram telegram();

    static void settings(DynamicPropertyRegistry registry, StubTelegram telegram) {
        registry.add("hoixa.telegram.token", () -> StubTelegram.TOKEN);
        registry.add("hoixa.telegram.api", telegram::url);
        registry.add("hoixa.telegram.poll-timeout", () -> "2s");
    }

    @BeforeAll
    void anOfficeThatIsOpen() {
        admin = anOfficer(Role.ADMIN);
        OwnCommune.importInto(imports);
        knowledge.publish(anOfficer(Role.KNOWLEDGE), Set.of());
        await(() -> published.snapshot().commune().isPresent());
        open();
    }

    void open() {
        decisions.open(
                admin,
                ChannelName.TELEGRAM,
                new ChannelDecision.Paper("15/QĐ-UBND", LocalDate.now().minusDays(1), "Nguyễn Văn A, Chủ tịch"));
        assertThat(decisions.isOpen(ChannelName.TELEGRAM)).isTrue();
    }

    void close() {
        decisions.all().stream()
                .filter(each ->
                        each.channel() == ChannelName.TELEGRAM && each.revoked().isEmpty())
                .forEach(each -> decisions.revoke(admin, each, "thử đóng kênh"));
    }

    Officer anOfficer(Role... roles) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    Officer aReceptionist() {
        var officer = anOfficer(Role.REVIEWER);
        var term = new Assignment.Term(
                LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
        accounts.assign(
                new Assignment(officer.id(), Optional.empty(), Assignment.RECEPTION, "12/QĐ-UBND", term),
                new Actor.CommandLine());
        return officers.find(officer.id()).orElseThrow();
    }

    static long aCitizen() {
        return CITIZENS.incrementAndGet();
    }

    static ChannelUser user(long citizen) {
        return new ChannelUser(ChannelName.TELEGRAM, Long.toString(citizen));
    }

    /** What a citizen has been sent, when it is at least so many. */
    List<Call> sentTo(long citizen, int atLeast) {
        return await(() -> Optional.of(telegram().sentTo(citizen)), sent -> sent.size() >= atLeast);
    }

    long turnsOf(long citizen) {
        return jdbc.sql("SELECT count(*) FROM turn t JOIN address a ON a.id = t.address_id WHERE a.recipient = ?")
                .param(Long.toString(citizen))
                .query(Long.class)
                .single();
    }

    /** As the owner of the schema: to break things the application itself cannot break. */
    JdbcClient owner() {
        return TestDatabase.asOwner(environment.getRequiredProperty("spring.datasource.url"));
    }

    /** Does something while nobody can take a message of this citizen in. */
    void whileHeld(long citizen, Runnable act) {
        var at = addresses.find(user(citizen)).orElseThrow();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SELECT 1 FROM conversation WHERE address_id = ? FOR UPDATE")
                    .param(at.value())
                    .query(Integer.class)
                    .single();
            act.run();
        });
    }

    static void await(BooleanSupplier wanted) {
        await(() -> Optional.of(wanted.getAsBoolean()), done -> done);
    }

    static <T> T await(Supplier<Optional<T>> look, java.util.function.Predicate<T> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var found = look.get().filter(wanted);
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within " + PATIENCE);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
