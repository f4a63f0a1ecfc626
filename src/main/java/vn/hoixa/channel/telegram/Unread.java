package vn.hoixa.channel.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skips updates that cannot be parsed: each is counted, and its sender, where known, is asked to write again. */
final class Unread {
    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

    private final Reception reception;
    private final TelegramMessenger messenger;
    private final ListenerRow row;

    Unread(Reception reception, TelegramMessenger messenger, ListenerRow row) {
        this.reception = reception;
        this.messenger = messenger;
        this.row = row;
    }

    void passOver(Arrival.Unread update) {
        LOG.error("Telegram: an update cannot be read ({}) and is passed over", update.why());
        update.from().ifPresent(sender -> messenger.sendUnrecorded(sender, reception.notReceived()));
        row.passedOver();
    }
}
