package vn.hoixa.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXa;
import vn.hoixa.channel.zalo.StubZalo;
import vn.hoixa.channel.zalo.ZaloEvents;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.OwnCommune;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.revision.KnowledgeStore;

/**
 * Brings a hundred webhooks of Zalo at once, each of another citizen, to the whole application on its own PostgreSQL, {@code
 * fsync} on and just started again, and measures how long each waits for its 200. Zalo gives up after two seconds. Arguments:
 * the question files, comma-separated, as in {@link BenchQuestions}.
 */
public final class WebhookBench {
    private static final int PORT = 18_090;
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 5;
    private static final double PATIENCE_MILLIS = 2_000;

    private final ConfigurableApplicationContext application;
    private final StubZalo zalo;
    private final ZaloEvents events = new ZaloEvents(PORT);
    private final List<String> questions = BenchQuestions.read();
    private final LongAdder accepted = new LongAdder();
    private int next;

    private WebhookBench(ConfigurableApplicationContext application, StubZalo zalo) {
        this.application = application;
        this.zalo = zalo;
    }

    public static void main(String[] args) throws Exception {
        try {
            measure(args[0]);
        } finally {
            System.exit(0);
        }
    }

    private static void measure(String questions) throws Exception {
        System.setProperty("hoixa.bench.questions", questions);
        var zalo = new StubZalo(Clock.systemUTC());
        try (var application = start(zalo)) {
            new WebhookBench(application, zalo).anOfficeThatOpenedTheChannel();
        }
        try (var application = start(zalo)) {
            var bench = new WebhookBench(application, zalo);
            for (int round = 1; round <= ROUNDS; round++) {
                var before = bench.used();
                var millis = bench.atOnce(AT_ONCE);
                bench.print(round, millis, bench.used().since(before));
            }
            bench.committed();
        }
    }

    private static ConfigurableApplicationContext start(StubZalo zalo) {
        var arguments = List.of(
                "server.port=" + PORT,
                "management.server.port=0",
                "hoixa.data-dir=target/bench/webhooks",
                "hoixa.secret=a secret for a bench, 32 characters or more",
                "hoixa.zalo.app-id=" + StubZalo.APP_ID,
                "hoixa.zalo.oa-id=" + StubZalo.OA_ID,
                "hoixa.zalo.secret-key=" + StubZalo.SECRET_KEY,
                "hoixa.zalo.oa-secret=" + StubZalo.OA_SECRET,
                "hoixa.zalo.refresh-token=" + zalo.authorise(),
                "hoixa.zalo.open-api=" + zalo.url(),
                "hoixa.zalo.oauth=" + zalo.url());
        return new SpringApplicationBuilder(HoiXa.class)
                .run(arguments.stream().map(each -> "--" + each).toArray(String[]::new));
    }

    private void anOfficeThatOpenedTheChannel() {
        var knowledge = application.getBean(KnowledgeStore.class);
        var imports = application.getBean(Imports.class);
        imports.ofBase(_ -> {});
        OwnCommune.importInto(imports);
        knowledge.publish(anOfficer(Role.KNOWLEDGE), Set.of());
        var paper = new ChannelDecision.Paper("12/QĐ-UBND", LocalDate.of(2026, 11, 2), "Chủ tịch UBND xã");
        application.getBean(ChannelDecisions.class).open(anOfficer(Role.ADMIN), ChannelName.ZALO, paper);
    }

    private Officer anOfficer(Role role) {
        var person = new Officer.Person("Người Đo", "Công chức đo");
        var login = "do" + UUID.randomUUID().toString().substring(0, 8);
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword)
                        application.getBean(Accounts.class).open(opening, new Actor.CommandLine()))
                .officer();
    }

    /** Milliseconds of each webhook, shortest first. */
    private double[] atOnce(int number) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bringing = new ArrayList<Future<Double>>();
            for (int i = 0; i < number; i++) {
                var user = ZaloEvents.newId();
                zalo.heard(user, Instant.now());
                var body = ZaloEvents.text(
                        user, UUID.randomUUID().toString(), questions.get(next++ % questions.size()), Instant.now());
                bringing.add(threads.submit(timed(ready, body)));
            }
            ready.countDown();
            double[] millis = new double[number];
            for (int i = 0; i < number; i++) {
                millis[i] = bringing.get(i).get();
            }
            Arrays.sort(millis);
            return millis;
        }
    }

    private Callable<Double> timed(CountDownLatch ready, String body) {
        return () -> {
            ready.await();
            long begun = System.nanoTime();
            if (events.bring(body) == 200) {
                accepted.increment();
            }
            return (System.nanoTime() - begun) / 1e6;
        };
    }

    private Processors used() throws IOException {
        return Processors.used(application.getBean(JdbcClient.class));
    }

    private void print(int round, double[] millis, Processors used) {
        System.out.printf(
                Locale.ROOT,
                "round %d: %d webhooks at once, ms: p50 %.0f, p99 %.0f, longest %.0f (%.2f of Zalo's two seconds);"
                        + " processor time of one, ms: application and client %.1f, database %.1f; machine busy %.2f%n",
                round,
                AT_ONCE,
                millis[AT_ONCE / 2],
                millis[AT_ONCE * 99 / 100],
                millis[AT_ONCE - 1],
                millis[AT_ONCE - 1] / PATIENCE_MILLIS,
                used.application() / AT_ONCE / 1e6,
                used.database() / AT_ONCE / 1e6,
                used.machine() / 1e6 / millis[AT_ONCE - 1]);
    }

    private void committed() {
        long turns = application
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM turn")
                .query(Long.class)
                .single();
        System.out.printf(
                "webhooks brought: %d, answered with 200: %d, turns committed: %d%n",
                ROUNDS * AT_ONCE, accepted.sum(), turns);
    }
}
