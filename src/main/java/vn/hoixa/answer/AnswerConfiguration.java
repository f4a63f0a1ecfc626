package vn.hoixa.answer;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Lexicon;
import vn.hoixa.review.Clearance;

/** Creates the answerer of this installation, and the initial context of its conversations. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {
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
}
