package vn.hoixa.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when the installation has a bot's token; one that is empty, as containers pass it on, is none. */
final class TokenGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("hoixa.telegram.token", "").isBlank();
    }
}
