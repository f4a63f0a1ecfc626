package vn.hoixa.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoixa.HoiXaTest;

/** Every alert rule watches something that a served installation really tells. */
@HoiXaTest
@TestPropertySource(
        properties = {"management.prometheus.metrics.export.enabled=true", "hoixa.backup-dir=target/test-data/no-copies"
        })
class AlertsTest {
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?=[{\\[\\s)]|$)");

    @LocalManagementPort
    int management;

    @LocalServerPort
    int port;

    @Test
    void eachMetricOfARuleIsExposed() throws IOException, InterruptedException {
        get(port, "/gioi-thieu");
        var exposed = exposed();

        for (var rule : rules()) {
            assertThat(exposed)
                    .as(rule.get("alert").asString())
                    .containsAll(metrics(rule.get("expr").asString()));
        }
        assertThat(rules().stream().flatMap(rule -> metrics(rule.get("expr").asString()).stream()))
                .contains("hoixa_channel_oldest", "hoixa_questions_late", "hoixa_backup_age");
    }

    @Test
    void eachRuleSaysHowLongHowGraveAndWhatToDo() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(5).allSatisfy(rule -> {
            assertThat(rule.get("for").asString()).matches("\\d+[mh]");
            assertThat(rule.at("/labels/severity").asString()).isIn("urgent", "high");
            assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
            assertThat(rule.at("/annotations/action").asString()).endsWith(".");
        });
    }

    @Test
    void aCopyThatIsNotThereIsEndlesslyOld() throws IOException, InterruptedException {
        assertThat(get(management, "/actuator/prometheus")).contains("hoixa_backup_age +Inf");
    }

    private Set<String> exposed() throws IOException, InterruptedException {
        return get(management, "/actuator/prometheus")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static List<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(match -> match.group()).toList();
    }

    private static List<JsonNode> rules() throws IOException {
        var file = new YAMLMapper().readTree(Files.readString(Path.of("docs/running/alerts.yaml")));
        return StreamSupport.stream(file.at("/groups/0/rules").spliterator(), false)
                .toList();
    }

    private static String get(int at, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
