package vn.hoixa.channel.telegram;

import java.util.regex.Pattern;

/** The bot's token from BotFather. Anybody who has it controls the bot, so it is never shown. */
record Token(String secret) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4,20}:[A-Za-z0-9_-]{20,120}");

    /** Throws {@link IllegalArgumentException}, without the token, when it is not of BotFather's form. */
    Token {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("hoixa.telegram.token (HOIXA_TELEGRAM_TOKEN) has " + secret.length()
                    + " characters and not the form of BotFather's tokens, 123456789:AAE…; copy it again");
        }
    }

    @Override
    public String toString() {
        return "Token[redacted]";
    }
}
