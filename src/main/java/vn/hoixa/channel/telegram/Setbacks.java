package vn.hoixa.channel.telegram;

import java.time.Duration;

/** How long to leave Telegram alone after a failure. Said aloud when it is serious, or happens again and again. */
final class Setbacks {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(10);
    private static final Duration BESIDE_ANOTHER = Duration.ofSeconds(30);
    /** Lines break now and then. */
    private static final int USUAL = 2;

    private final BotCondition condition;
    private int inARow;

    Setbacks(BotCondition condition) {
        this.condition = condition;
    }

    void none() {
        inARow = 0;
        condition.isWell();
    }

    Duration after(Reply<?> failed) {
        inARow++;
        var trouble = Trouble.of(failed);
        if (trouble != Trouble.AWAY || inARow > USUAL) {
            condition.suffers(trouble);
        }
        return switch (trouble) {
            case TOKEN -> WITHOUT_TOKEN;
            case CONFLICT -> BESIDE_ANOTHER;
            case BUSY -> asked(failed);
            case AWAY, DATABASE, FAULT -> doubled();
        };
    }

    /** After something of our own failed. */
    Duration after(Trouble own) {
        inARow++;
        condition.suffers(own);
        return doubled();
    }

    private static Duration asked(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused ? refused.retryAfter().orElse(LONGEST) : LONGEST;
    }

    private Duration doubled() {
        var wait = Duration.ofSeconds(1L << Math.min(inARow - 1, 6));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
