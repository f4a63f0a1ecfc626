package vn.hoixa.conversation;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Lexicon;
import vn.hoixa.review.Clearance;

/** The answerer of this installation, and what runs by the clock. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    @Bean
    Context beginning(@Value("${hoixa.demo}") Boolean demo) {
        return Context.beginning(demo ? Context.Installation.DEMONSTRATION : Context.Installation.COMMUNE);
    }

    @Bean
    Answerer answerer(
            Knowledge knowledge,
            Lexicon lexicon,
            Clearance clearance,
            @Value("${hoixa.knowledge-base:}") String directory) {
        var intents = directory.isEmpty()
                ? Intents.packed(lexicon)
                : Intents.from(Path.of(directory).resolve("intents"), lexicon);
        return new Answerer(knowledge, intents, clearance, Thresholds.packed());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("hoixa.serve")
    @EnableScheduling
    static class Schedules {
        @Bean
        Rounds rounds(Standby standby, LatePromises late, Choices choices) {
            return new Rounds(standby, late, choices);
        }
    }
}
