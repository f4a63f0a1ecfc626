package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import java.util.List;
import java.util.Optional;
import vn.hoixa.review.Option;

/** Converts options to buttons under a message: cleared labels, with the option's id as callback data. */
final class Buttons {
    /** Two labels up to this length fit side by side on a small phone. */
    private static final int SHORT = 16;

    private Buttons() {}

    /**
     * Empty when there are no buttons.
     *
     * @param votes buttons in a row of their own, below
     */
    static Optional<InlineKeyboardMarkup> of(List<Option> options, List<Option> votes) {
        if (options.isEmpty() && votes.isEmpty()) {
            return Optional.empty();
        }
        var keyboard = new InlineKeyboardMarkup();
        int at = 0;
        while (at < options.size()) {
            boolean pair = at + 1 < options.size() && isShort(options.get(at)) && isShort(options.get(at + 1));
            int next = at + (pair ? 2 : 1);
            keyboard.addRow(row(options.subList(at, next)));
            at = next;
        }
        return Optional.of(votes.isEmpty() ? keyboard : keyboard.addRow(row(votes)));
    }

    private static InlineKeyboardButton[] row(List<Option> options) {
        return options.stream().map(Buttons::button).toArray(InlineKeyboardButton[]::new);
    }

    private static boolean isShort(Option option) {
        return option.label().length() <= SHORT;
    }

    private static InlineKeyboardButton button(Option option) {
        return new InlineKeyboardButton(option.label()).callbackData(option.id().value());
    }
}
