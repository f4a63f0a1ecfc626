package vn.hoixa.delivery;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Audit;
import vn.hoixa.review.ClearedTexts;

/** The dependencies of a dispatcher: its rows, its channel, and what limits sending. */
record Desk(
        TransactionOperations transactions,
        Claims claims,
        Postponed postponed,
        ChannelRows channels,
        Permits permits,
        ChannelBreaker breaker,
        Sender sender,
        AttemptRecorder recorder) {
    /** Creates them for one channel, and its permits. */
    static Desk of(
            Messenger messenger,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ClearedTexts texts,
            Audit audit,
            Clock clock) {
        var channel = messenger.channel();
        var channels = new ChannelRows(jdbc, clock);
        var permits = new Permits(jdbc, clock, channel, messenger.limits().inAnySecond());
        if (messenger.limits().areShared()) {
            permits.make();
        }
        var breaker = new ChannelBreaker(channel, clock);
        return new Desk(
                transactions,
                new Claims(jdbc, clock),
                new Postponed(jdbc, clock),
                channels,
                permits,
                breaker,
                new Sender(messenger, texts, breaker, clock),
                new AttemptRecorder(
                        messenger,
                        new Settlements(jdbc, clock),
                        permits,
                        channels,
                        breaker,
                        new AutoPause(channel, channels, audit)));
    }
}
