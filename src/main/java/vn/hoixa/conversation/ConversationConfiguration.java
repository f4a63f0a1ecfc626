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
import vn.hoixa.command.Declared;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Lexicon;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.StandingReply;

/** The answerer of this installation, and what runs by the clock. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    @Bean
    Context beginning(@Value("${hoixa.demo}") Boolean demo) {
        return Context.beginning(demo ? Context.Installation.DEMONSTRATION : Context.Installation.COMMUNE);
    }

    /** What the answerer itself takes of a channel's list of commands. */
    @Bean
    Declared startCommand() {
        return Declared.listed(1, "start", StandingReply.COMMAND_START, "bat dau");
    }

    @Bean
    Declared lookUpCommand() {
        return Declared.listed(2, "tracuu", StandingReply.COMMAND_LOOK_UP, "tra cuu", "tra cuu thu tuc");
    }

    @Bean
    Declared officerCommand() {
        return Declared.listed(3, "canbo", StandingReply.COMMAND_OFFICER, "can bo");
    }

    @Bean
    Declared helpCommand() {
        return Declared.listed(9, "trogiup", StandingReply.COMMAND_HELP, "tro giup", "help");
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
