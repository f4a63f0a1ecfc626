package vn.hoixa.channel.telegram;

import java.time.Duration;

/** Back-off after failures of Telegram. A failure is reported when it is serious, or happens repeatedly. */
final class BackOff {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(10);
    private static final Duration BESIDE_ANOTHER = Duration.ofSeconds(30);
    /** Number of failures in a row that are normal and not reported. */
    private static final int USUAL = 2;

    private final BotCondition condition;
    private int inARow;

    BackOff(BotCondition condition) {
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

    /** The wait after a failure of our own. */
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
