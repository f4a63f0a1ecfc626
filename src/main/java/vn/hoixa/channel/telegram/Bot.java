package vn.hoixa.channel.telegram;

/**
 * Who the bot is.
 *
 * @param name its user name, without the {@code @}
 */
record Bot(long id, String name) {}
