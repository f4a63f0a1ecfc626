package vn.hoixa.channel.telegram;

import vn.hoixa.channel.telegram.Reception.Refusal;
import vn.hoixa.conversation.FailedArrivals;

/**
 * Gives up an update that Telegram delivers again and again in vain: after some attempts its sender is told, and it is
 * acknowledged.
 */
final class LastAttempt {
    private final FailedArrivals failures;
    private final TelegramMessenger messenger;
    private final ListenerRow row;

    LastAttempt(FailedArrivals failures, TelegramMessenger messenger, ListenerRow row) {
        this.failures = failures;
        this.messenger = messenger;
        this.row = row;
    }

    /** Whether an update that could not be processed is given up. */
    boolean isGivenUp(Arrival arrival, Refusal refusal) {
        return arrival instanceof Arrival.Message(var inbound, var _)
                && switch (failures.failed(inbound)) {
                    case AGAIN -> false;
                    case GIVEN_UP -> {
                        messenger.sendUnrecorded(refusal.to(), refusal.text());
                        row.passedOver();
                        yield true;
                    }
                    case OVER -> true;
                };
    }
}
