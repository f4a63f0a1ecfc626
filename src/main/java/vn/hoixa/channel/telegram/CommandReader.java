package vn.hoixa.channel.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/**
 * Parses messages that begin with a slash. The text after a command is used: after {@code /tracuu} it is the question,
 * after {@code /kiemtra} the suspicious text, after {@code /start} a ticket or code from a link.
 */
final class CommandReader {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern TICKET_OR_CODE = Pattern.compile("[0-9]{8}|[0-9]{12}");
    private static final String START = "start";
    private static final String HELP = "trogiup";

    private final Function<String, Optional<OptionId>> known;

    /** @param known the command with a name, if it is one of ours */
    CommandReader(Function<String, Optional<OptionId>> known) {
        this.known = known;
    }

    /** The message of a command; empty when the words are not one of our commands. */
    Optional<Inbound> read(ChannelUser from, String id, String words) {
        var matcher = COMMAND.matcher(words.strip());
        return matcher.matches() ? read(from, id, matcher) : Optional.empty();
    }

    private Optional<Inbound> read(ChannelUser from, String id, Matcher matcher) {
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String rest = Optional.ofNullable(matcher.group(2)).orElse("").strip();
        if (name.equals("tracuu") && !rest.isEmpty()) {
            return Optional.of(Inbound.typed(from, Optional.of(id), rest));
        }
        if (name.equals("kiemtra") && !rest.isEmpty()) {
            return Optional.of(Inbound.typed(from, Optional.of(id), rest).as(Provenance.PASTED));
        }
        if (name.equals(START) && TICKET_OR_CODE.matcher(rest).matches()) {
            return Optional.of(Inbound.typed(from, Optional.of(id), rest));
        }
        return command(name).map(choice -> Inbound.chosen(from, Optional.of(id), choice));
    }

    private Optional<OptionId> command(String name) {
        return switch (name) {
            case START -> Optional.of(OptionId.command(START));
            case "help" -> known.apply(HELP);
            default -> known.apply(name);
        };
    }
}
