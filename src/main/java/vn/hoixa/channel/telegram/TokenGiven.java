package vn.hoixa.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Spring condition: the bot's token is set; an empty one, as containers pass it on, counts as absent. */
final class TokenGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("hoixa.telegram.token", "").isBlank();
    }
}
