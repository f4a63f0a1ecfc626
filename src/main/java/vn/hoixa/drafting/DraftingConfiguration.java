package vn.hoixa.drafting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.dense.DenseSettings;
import vn.hoixa.dense.Embeddings;
import vn.hoixa.dense.Nearness;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.privacy.Masker;

/** Creates the background parts of drafting; without an endpoint they do nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DraftingSettings.class, DenseSettings.class})
class DraftingConfiguration {
    /** Placeholder endpoint, never called: without an endpoint the switch is never on. */
    private static final String NOWHERE = "http://127.0.0.1:9/v1";
    /** How long a page may wait without the officer noticing while typing. */
    private static final Duration A_MOMENT = Duration.ofMillis(600);

    @Bean
    @ConditionalOnBooleanProperty("hoixa.serve")
    DraftWriting draftWriting(
            Subjects subjects,
            Passages passages,
            Masker masker,
            DraftRows rows,
            DraftWork work,
            DraftGate gate,
            DraftingSettings settings,
            @Value("${hoixa.prompts}") String prompts,
            Clock clock) {
        var writer = new DraftWriter(
                new DraftQueue(subjects, rows, work, settings.longest()),
                passages::request,
                drafter(settings, masker, prompts),
                gate,
                clock);
        return new DraftWriting(writer, settings.atOnce());
    }

    @Bean
    DraftGate draftGate(
            DraftSwitch draftSwitch, DraftRows rows, DraftingSettings settings, CircuitBreaker breaker, Clock clock) {
        return new DraftGate(draftSwitch, rows, settings, breaker, clock);
    }

    /** Off without a model, and for an endpoint outside the office's own network. */
    @Bean
    Nearness nearness(DenseSettings settings, Knowledge knowledge) {
        boolean mayBeAsked = !settings.isServer() || Endpoint.isLocal(settings.baseUrl());
        return settings.hasModel() && mayBeAsked
                ? Nearness.by(Embeddings.of(settings), knowledge)
                : Nearness.off(knowledge);
    }

    @Bean
    NearProcedures nearProcedures(Nearness nearness, Masker masker) {
        return new NearProcedures(nearness, masker, A_MOMENT);
    }

    /** One circuit breaker for all calls to the server, so that a failing one is left alone. */
    @Bean
    CircuitBreaker draftingBreaker() {
        return CircuitBreaker.of("drafting", afterFiveFailures());
    }

    @Bean
    MachineAids machineAids(
            AidRows rows,
            DraftSwitch draftSwitch,
            DraftFigures figures,
            DraftingSettings settings,
            CircuitBreaker breaker,
            Masker masker,
            Knowledge knowledge,
            @Value("${hoixa.prompts}") String prompts) {
        String address = settings.hasModel() ? settings.baseUrl() : NOWHERE;
        String name = settings.hasModel() ? settings.model() : "none";
        var model = Endpoint.streaming(address, settings.apiKey(), name, settings.longest());
        return new MachineAids(
                rows,
                new AidWriter(model, name, prompts, masker, settings.longest()),
                new MachineAids.DraftLimits(draftSwitch, figures, breaker, settings.atOnce()),
                masker,
                knowledge);
    }

    /** Called only while the switch is on, which needs an endpoint. */
    static Drafter drafter(DraftingSettings settings, Masker masker, String prompts) {
        var prompt = Prompt.load(prompts, "draft.yaml", ModelDrafter.SLOTS);
        if (!settings.hasModel()) {
            var nobody = new Drafted.By("none", prompt.version(), 0, 0, Duration.ZERO);
            return (request, watch) -> new Drafted.None(Drafted.Why.OFF, nobody);
        }
        var model = Endpoint.streaming(settings.baseUrl(), settings.apiKey(), settings.model(), settings.longest());
        return new ModelDrafter(model, settings.model(), prompt, masker, settings.longest());
    }

    static CircuitBreakerConfig afterFiveFailures() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(5)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(100)
                .waitDurationInOpenState(Duration.ofMinutes(1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }
}
