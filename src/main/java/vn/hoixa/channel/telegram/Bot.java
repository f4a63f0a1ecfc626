package vn.hoixa.channel.telegram;

import java.net.URI;

/**
 * Identity of the bot.
 *
 * @param name its user name, without the {@code @}
 */
record Bot(long id, String name) {
    /** Link to a private chat with it. */
    URI chat() {
        return URI.create("https://t.me/" + name);
    }
}
