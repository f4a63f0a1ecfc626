package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.drafting.DraftFigures;
import vn.hoixa.drafting.DraftingFixture;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;

/** What officers of an installation did with drafts, told beside what drafts are worth on questions. */
class DraftsInUseTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final OfficerId officer =
            TestOffice.on(database, NOW).anOfficer(Role.LEADER).id();

    @Test
    void ofFourSentInNinetyDaysThreeWereSentAsTheyWere() {
        sent(Duration.ofDays(1), "Nộp ở xã [1].", "Nộp ở xã.");
        sent(Duration.ofDays(2), "Nộp ở xã [1].", " Nộp ở xã.\n");
        sent(Duration.ofDays(89), "Phí 8.000 đồng [1].", "Phí 8.000 đồng.");
        sent(Duration.ofDays(3), "Nộp ở xã [1].", "Nộp ở Công an xã.");
        sent(Duration.ofDays(91), "Nộp ở xã [1].", "Nộp ở phường.");

        var inUse = inUse();

        assertThat(inUse.path("days").asInt()).isEqualTo(90);
        assertThat(inUse.path("sent").asInt()).isEqualTo(4);
        assertThat(inUse.path("unchanged").asInt()).isEqualTo(3);
        assertThat(inUse.path("share").asDouble()).isEqualTo(0.75);
    }

    @Test
    void whereNoneWasSentTheShareIsNothing() {
        assertThat(inUse().path("sent").asInt()).isZero();
        assertThat(inUse().path("share").asDouble()).isZero();
    }

    private void sent(Duration ago, String drafted, String words) {
        DraftingFixture.sent(jdbc, Clock.offset(NOW, ago.negated()), officer, drafted, words);
    }

    private JsonNode inUse() {
        var out = new StringWriter();
        int code = Commands.line(new Office())
                .setOut(new PrintWriter(out))
                .execute(
                        "evaluate-drafts",
                        "--procedures",
                        "knowledge-base",
                        "--questions",
                        Path.of("src/test/resources/drafts/questions.jsonl").toString(),
                        "--in-use");
        assertThat(code).isEqualTo(Commands.DONE);
        return JsonMapper.shared().readTree(out.toString()).path("inUse");
    }

    /** An installation with nothing but its figures. */
    private final class Office implements Commands.Launcher {
        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("serves nothing");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            var context = new GenericApplicationContext();
            context.registerBean(DraftFigures.class, () -> DraftingFixture.figures(jdbc, NOW));
            context.refresh();
            return context;
        }
    }
}
