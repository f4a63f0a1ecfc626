package vn.hoixa.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXa;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Dispatches;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Progresses;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Verdicts;
import vn.hoixa.warning.WarningId;
import vn.hoixa.warning.Warnings;

/**
 * Sends an approved warning to 20,000 simulated subscribers on stubbed Telegram and Zalo, on a PostgreSQL with {@code fsync}
 * on, and kills the whole application ten times at random moments (kill -9). Prints whether anybody was missed, how many got it
 * twice, and how far progress was from what the phones have. Argument: a working directory.
 */
public final class WarningBench {
    private static final int PEOPLE = 20_000;
    private static final int KILLS = 10;
    private static final int WINDOW = 32;
    private static final int CHANNELS = 2;
    private static final int IN_ANY_SECOND = 1_000;
    private static final String VILLAGE = "mau-doai";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TestDatabase database = TestDatabase.durable();
    private final StubPhones phones = new StubPhones();
    private final WarnedServer server;
    private final Random random;
    private int furthest;

    private WarningBench(Path work, long seed) {
        server = new WarnedServer(database, phones.url(), work, IN_ANY_SECOND);
        random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        var work = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(work);
        long seed = new Random().nextLong();
        System.out.println("seed: " + seed);
        var bench = new WarningBench(work, seed);
        try (var office = bench.office()) {
            bench.run(office);
        } finally {
            bench.server.kill();
        }
        System.exit(0);
    }

    /** Another replica that has no vendors: it drafts, approves, and reads progress. */
    private ConfigurableApplicationContext office() {
        var own = Stream.of(
                "hoixa.secret=" + WarnedServer.SECRET,
                "hoixa.data-dir=" + server.data(),
                "server.address=127.0.0.1",
                "server.port=0",
                "management.server.port=0",
                "logging.level.root=WARN");
        return new SpringApplicationBuilder(HoiXa.class)
                .run(Stream.concat(Stream.of(database.properties()), own)
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    private void run(ConfigurableApplicationContext office) throws Exception {
        var id = sent(office);
        var progresses = office.getBean(Progresses.class);
        long begun = System.nanoTime();
        server.start();
        for (int kill = 1; kill <= KILLS; kill++) {
            int until = phones.taken() + random.nextInt(2 * (PEOPLE - phones.taken()) / (KILLS + 2 - kill));
            await(() -> phones.taken() >= until);
            server.kill();
            compare(progresses, id);
            System.out.println("kill " + kill + " after " + phones.taken() + " messages");
            server.start();
            compare(progresses, id);
        }
        await(() -> office.getBean(Warnings.class).find(id).orElseThrow().state() == State.SENT);
        compare(progresses, id);
        print("seconds until all have it, ten restarts among them", "%.0f", (System.nanoTime() - begun) / 1e9);
        print("people", "%d", PEOPLE);
        print("missed", "%d", PEOPLE - phones.reached());
        print("told twice", "%d (law 4 allows %d)", phones.taken() - phones.reached(), KILLS * CHANNELS * WINDOW);
        print("progress at the end: sent", "%d", progresses.of(id).total().sent());
        print("phones had it before progress knew, at most", "%d (law 4: %d a kill)", furthest, CHANNELS * WINDOW);
    }

    /** Progress lies between what the phones had before it was asked, less what was in the air, and what they have after. */
    private void compare(Progresses progresses, WarningId id) {
        int before = phones.reached();
        var total = progresses.of(id).total();
        if (total.all() != PEOPLE || total.sent() > phones.reached()) {
            throw new IllegalStateException("progress is not true: " + total);
        }
        furthest = Math.max(furthest, before - total.sent());
    }

    private WarningId sent(ConfigurableApplicationContext office) {
        var editor = officer(office, Role.KNOWLEDGE);
        var police = officer(office, Role.POLICE);
        office.getBean(Imports.class).ofBase(_ -> {});
        office.getBean(KnowledgeStore.class).publish(editor, Set.of());
        await(() -> office.getBean(Knowledge.class).snapshot().commune().isPresent());
        var owner = JdbcClient.create(database.owner());
        Subscribers.insert(owner, VILLAGE, PEOPLE);
        open(owner, police);
        var content = office.getBean(Templates.class)
                .find("c1-deepfake-goi-hinh")
                .orElseThrow()
                .on(LocalDate.now())
                .with(Area.of(new VillageId(VILLAGE)))
                .with(new SourceDocument("Công an xã", "Ghi nhận số 1/2026", Optional.empty()));
        var drafts = office.getBean(Drafts.class);
        var id = id(drafts.begin(editor, Drafts.Start.real(Origin.BLANK, content)));
        id(drafts.submit(id, editor));
        id(office.getBean(Verdicts.class).approve(id, police, 1));
        return id(office.getBean(Dispatches.class).send(id, police));
    }

    private static void open(JdbcClient owner, Officer by) {
        for (String channel : List.of("TELEGRAM", "ZALO")) {
            owner.sql("""
                INSERT INTO channel_decision (id, channel, number, signed_on, signer, recorded_by, recorded_at)
                VALUES (?, ?, '15/QĐ-UBND', current_date, 'Chủ tịch', ?, now())
                """)
                    .param(UUID.randomUUID())
                    .param(channel)
                    .param(by.id().value())
                    .update();
        }
    }

    private static Officer officer(ConfigurableApplicationContext office, Role role) {
        var opening = new Accounts.Opening(
                "do" + role.name().toLowerCase(Locale.ROOT),
                new Officer.Person("Người Đo " + role, "Chức vụ đo"),
                Set.of(role),
                Optional.empty());
        var result = office.getBean(Accounts.class).open(opening, new Actor.CommandLine());
        return ((Accounts.Result.WithPassword) result).officer();
    }

    private static WarningId id(Decided decided) {
        if (decided instanceof Decided.Done(WarningId id, State _)) {
            return id;
        }
        throw new IllegalStateException("not done: " + decided);
    }

    private static void await(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it did not come within " + PATIENCE);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void print(String what, String format, Object... values) {
        System.out.println(what + ": " + String.format(Locale.ROOT, format, values));
    }
}
