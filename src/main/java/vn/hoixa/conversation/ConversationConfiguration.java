package vn.hoixa.conversation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.command.Declared;
import vn.hoixa.review.StandingReply;

/** Declares the order of the steps, the assistant's own commands, and the scheduled tasks of this package. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
    /** Who stands first takes a message that a later one would take too. */
    @Bean
    StepsInOrder stepsInOrder(
            InGroup inGroup,
            Forwarded forwarded,
            Attached attached,
            TakenWhole takenWhole,
            TypedCode typedCode,
            CallbackNumber callbackNumber,
            Commanded commanded,
            AskedBack askedBack,
            Answers answers) {
        return new StepsInOrder(
                inGroup, forwarded, attached, takenWhole, typedCode, callbackNumber, commanded, askedBack, answers);
    }

    /** The assistant's own commands, with their place in a channel's list. */
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

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("hoixa.serve")
    static class Schedules {
        @Bean
        Rounds rounds(Standby standby) {
            return new Rounds(standby);
        }
    }
}
