package vn.hoixa.channel.telegram;

import java.net.URI;

/**
 * Who the bot is.
 *
 * @param name its user name, without the {@code @}
 */
record Bot(long id, String name) {
    /** Where a citizen writes to it alone. */
    URI chat() {
        return URI.create("https://t.me/" + name);
    }
}
