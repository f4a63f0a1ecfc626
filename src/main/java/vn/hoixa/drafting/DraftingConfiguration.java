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
import vn.hoixa.privacy.Masker;

/** The parts of drafting that run by themselves; without an endpoint they look up and do nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftingSettings.class)
class DraftingConfiguration {
    @Bean
    Drafter drafter(DraftingSettings settings, Masker masker, @Value("${hoixa.prompts}") String prompts) {
        var prompt = Prompt.load(prompts, "draft.yaml", ModelDrafter.SLOTS);
        if (!settings.hasModel()) {
            return new ExtractiveDrafter();
        }
        var model = Endpoint.streaming(settings.baseUrl(), settings.apiKey(), settings.model(), settings.longest());
        return new ModelDrafter(model, settings.model(), prompt, masker, settings.longest());
    }

    @Bean
    @ConditionalOnBooleanProperty("hoixa.serve")
    DraftWriting draftWriting(
            Subjects subjects,
            Passages passages,
            Drafter drafter,
            DraftRows rows,
            DraftWork work,
            DraftSwitch draftSwitch,
            DraftingSettings settings,
            Clock clock) {
        var breaker = CircuitBreaker.of("drafting", afterFiveFailures());
        return new DraftWriting(
                new DraftWriter(
                        subjects, passages::request, drafter, rows, work, draftSwitch, settings, breaker, clock),
                settings.atOnce());
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
