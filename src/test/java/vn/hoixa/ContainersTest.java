package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The container files say what the README promises: a health check each, volumes, no root, no secret inside. */
class ContainersTest {
    private final Map<String, Map<String, Object>> services = services();

    @Test
    void everyServiceHasAHealthCheckAndKeepsItsDataInAVolume() throws IOException {
        assertThat(services).containsOnlyKeys("db", "hoixa", "ollama");
        assertThat(services.get("db")).containsKey("healthcheck");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK");
        services.values()
                .forEach(service -> assertThat((List<?>) service.get("volumes")).isNotEmpty());
    }

    @Test
    void postgresIsTheVersionWeTestWith() {
        assertThat(services.get("db")).containsEntry("image", "postgres:18");
    }

    @Test
    void applicationRunsAsAUserOfItsOwn() throws IOException {
        var lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(lines).contains("USER hoixa");
        assertThat(lines.indexOf("USER hoixa")).isLessThan(lastIndexStarting(lines, "ENTRYPOINT"));
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreRequired() {
        Map<?, ?> environment = (Map<?, ?>) services.get("hoixa").get("environment");
        environment.forEach((name, value) -> {
            if (name.toString().contains("PASSWORD") || name.toString().contains("SECRET")) {
                assertThat(value.toString()).matches("\\$\\{[A-Z_]+:\\?.+}");
            }
        });
    }

    @Test
    void applicationAndOwnerAreDifferentRoles() {
        Map<?, ?> environment = (Map<?, ?>) services.get("hoixa").get("environment");
        assertThat(environment.get("SPRING_DATASOURCE_USERNAME"))
                .isNotEqualTo(environment.get("HOIXA_DATABASE_OWNER_NAME"));
    }

    @Test
    void portIsOpenedOnThisMachineOnly() {
        assertThat(services.get("hoixa").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
    }

    @Test
    void theModelServerIsThereOnlyWhenAskedForAndReachedByNobodyOutside() {
        assertThat(services.get("ollama"))
                .containsEntry("profiles", List.of("llm"))
                .doesNotContainKey("ports");
        assertThat(services.get("ollama")).containsKey("healthcheck");
        Map<?, ?> environment = (Map<?, ?>) services.get("hoixa").get("environment");
        assertThat(environment.get("HOIXA_DRAFTING_BASE_URL")).isEqualTo("${HOIXA_DRAFTING_BASE_URL:-}");
        assertThat(String.valueOf(services.get("hoixa").get("depends_on"))).doesNotContain("ollama");
    }

    private static int lastIndexStarting(List<String> lines, String word) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(word)) {
                return i;
            }
        }
        throw new AssertionError("no " + word + " in Dockerfile");
    }

    private static Map<String, Map<String, Object>> services() {
        var compose = new YAMLMapper()
                .readValue(
                        Path.of("docker-compose.yml").toFile(),
                        new TypeReference<Map<String, Map<String, Map<String, Object>>>>() {});
        return Map.copyOf(java.util.Objects.requireNonNull(compose.get("services")));
    }
}
