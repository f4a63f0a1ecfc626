package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import java.util.List;
import vn.hoixa.review.Option;

/** Options as buttons under a message: labels as they were cleared; an option's id is what a press brings back. */
final class Buttons {
    /** Two labels up to this long stand side by side on a small phone without being cut. */
    private static final int SHORT = 16;

    private Buttons() {}

    static InlineKeyboardMarkup of(List<Option> options) {
        var keyboard = new InlineKeyboardMarkup();
        int at = 0;
        while (at < options.size()) {
            boolean pair = at + 1 < options.size() && isShort(options.get(at)) && isShort(options.get(at + 1));
            int next = at + (pair ? 2 : 1);
            keyboard.addRow(
                    options.subList(at, next).stream().map(Buttons::button).toArray(InlineKeyboardButton[]::new));
            at = next;
        }
        return keyboard;
    }

    private static boolean isShort(Option option) {
        return option.label().length() <= SHORT;
    }

    private static InlineKeyboardButton button(Option option) {
        return new InlineKeyboardButton(option.label()).callbackData(option.id().value());
    }
}
