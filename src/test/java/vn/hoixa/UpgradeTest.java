package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.turn.TurnOutcome;

/**
 * A database as version 0.1.0 made and used it, opened by this version: brought up to date, served, asked. Which migrations
 * 0.1.0 had is {@code upgrade/0.1.0.txt}; released migrations are never edited, so they are those of today.
 */
@SpringBootTest(
        classes = HoiXa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "hoixa.data-dir=target/test-data/${hoixa.tests.fork:1}",
            "hoixa.secret=a secret for tests, 32 characters or more"
        })
@ContextConfiguration(initializers = UpgradeTest.FirstRelease.class)
@DirtiesContext
class UpgradeTest {
    private static final UUID CONVERSATION = UUID.randomUUID();
    private static final String TICKET = "48291375";
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Conversations conversations;

    @Test
    void whatWasKeptIsStillThereAndTheSameCitizenIsAnswered(
            @Autowired KnowledgeStore store,
            @Autowired Imports imports,
            @Autowired Knowledge knowledge,
            @Autowired Accounts accounts) {
        assertThat(jdbc.sql("SELECT words FROM question WHERE ticket = ? AND state = 'open'")
                        .param(TICKET)
                        .query(String.class)
                        .single())
                .isEqualTo("ruộng bị ốc bươu vàng phá thì báo ai");
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE reply AND state = 'sent' AND channel = 'WEB'")
                        .query(Integer.class)
                        .single())
                .as("replies of 0.1.0 stand with those of today")
                .isEqualTo(1);

        imports.ofBase(_ -> {});
        store.publish(aKeeper(accounts), Set.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> knowledge.snapshot().procedure(BIRTH).isPresent());
        var answered = conversations.receive(
                Inbound.typed(ChannelUser.web(CONVERSATION), Optional.empty(), "làm khai sinh cần giấy gì"));

        assertThat(answered.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(jdbc.sql("SELECT count(*) FROM turn JOIN address a ON a.id = address_id WHERE a.recipient = ?")
                        .param(ChannelUser.web(CONVERSATION).recipient())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static Officer aKeeper(Accounts accounts) {
        var opening = new Accounts.Opening(
                "nangcap", new Officer.Person("Người Nâng Cấp", "Công chức"), Set.of(Role.KNOWLEDGE), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    /** Makes the database of 0.1.0, with a citizen who waits for an answer. */
    static final class FirstRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final String ROWS = """
            INSERT INTO installation (demo) VALUES (false);
            INSERT INTO address VALUES ('a0000000-0000-4000-8000-000000000001', 'WEB', :recipient, now());
            INSERT INTO conversation (address_id, context, begun_at) VALUES ('a0000000-0000-4000-8000-000000000001',
                '{"procedures":[],"facets":[],"offered":[],"alternatives":[],"misses":0,"awaiting":"NOTHING",
                  "place":"LATER_REPLY","installation":"COMMUNE","provenance":"TYPED","masked":[]}', now());
            INSERT INTO cleared_text (id, body, option_ids, option_labels, basis, revisions, standing, verification,
                audience, cleared_at)
            VALUES ('c0000000-0000-4000-8000-000000000001', 'Đã chuyển cán bộ.', '{}', '{}', 'standing', '{}', 'waiting',
                '123456789012', 'private', now());
            INSERT INTO question (id, ticket, address_id, words, sameness, matter, field, handler, desk, candidates,
                facets, opened_at)
            VALUES ('b0000000-0000-4000-8000-000000000001', :ticket, 'a0000000-0000-4000-8000-000000000001',
                'ruộng bị ốc bươu vàng phá thì báo ai', 'ruong', 'reception', 'chung', 'centre', 'Trung tâm', '[]', '{}',
                now());
            INSERT INTO turn (id, address_id, message_id, at, asked, outcome, cleared_text_id, about, question_id, ticket)
            VALUES ('d0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'm-1', now(),
                'ruộng bị ốc bươu vàng phá thì báo ai', 'waiting', 'c0000000-0000-4000-8000-000000000001',
                '{"procedures":[],"facets":[],"sources":[]}', 'b0000000-0000-4000-8000-000000000001', :ticket);
            """;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.empty();
            migrate(database);
            JdbcClient.create(database.owner())
                    .sql(ROWS)
                    .params(Map.of("recipient", ChannelUser.web(CONVERSATION).recipient(), "ticket", TICKET))
                    .update();
            TestPropertyValues.of(database.properties()).applyTo(context);
        }

        private static void migrate(TestDatabase database) {
            try {
                var directory = Files.createTempDirectory(Path.of("target"), "0.1.0-");
                for (var name : released()) {
                    var file = new ClassPathResource("db/migration/" + name);
                    Files.copy(file.getInputStream(), directory.resolve(name));
                }
                Flyway.configure()
                        .dataSource(database.owner())
                        .locations("filesystem:" + directory)
                        .placeholders(Map.of(
                                "app_role", database.server().application().name()))
                        .outOfOrder(true)
                        .load()
                        .migrate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> released() throws IOException {
            return new ClassPathResource("upgrade/0.1.0.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
