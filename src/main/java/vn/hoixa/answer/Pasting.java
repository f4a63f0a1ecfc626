package vn.hoixa.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoixa.intent.Intents;
import vn.hoixa.review.StandingReply;

/** Text that somebody else wrote: it is not the citizen speaking, so nothing in it is taken for a question or a call for help. */
final class Pasting implements Step {
    /** Longer than people type of themselves, in characters. */
    private static final int LONG = 600;

    /** What is pasted and as short as this may be a question kept ready. */
    private static final int SHORT = 200;

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\bhttps?://(?!\\S*gov\\.vn)|\\bwww\\.(?!\\S*gov\\.vn)|\\b[\\w-]+\\.(?:com|net|top|xyz|vip|info|club|shop|online|site|cc|me|ly|link|vn/)\\b");

    private final Intents intents;
    private final Replies replies;

    Pasting(Intents intents, Replies replies) {
        this.intents = intents;
        this.replies = replies;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        return isPasted(turn) ? Optional.of(replies.standing(turn, StandingReply.PASTED_TEXT)) : Optional.empty();
    }

    /** Whether a few words ask of something that they do not hold themselves if it is true. */
    boolean asksOfSomethingElse(Turn turn) {
        return turn.text().value().length() <= SHORT
                && !LINK.matcher(turn.text().value()).find()
                && !intents.signsOfPasting(turn.words()).isEmpty();
    }

    private boolean isPasted(Turn turn) {
        return switch (turn.context().provenance()) {
            case FORWARDED -> true;
            case PASTED -> turn.text().value().length() > SHORT || weight(turn) >= 1;
            case TYPED, CAPTION -> turn.text().value().length() > LONG || weight(turn) >= least(turn);
        };
    }

    /** "Đất đang thế chấp ngân hàng thì có chứng thực hợp đồng tặng cho được không": words of advertisers may be a citizen's. */
    private int least(Turn turn) {
        return isStrong(turn) || !intents.namesTheCommune(turn.words()) ? 2 : 3;
    }

    private boolean isStrong(Turn turn) {
        return intents.signsOfPasting(turn.words()).contains(Intents.Sign.STRONG)
                || LINK.matcher(turn.text().value()).find();
    }

    /** A strong sign or a link weighs two, a weak one one. */
    private int weight(Turn turn) {
        int weight = LINK.matcher(turn.text().value()).find() ? 2 : 0;
        for (Intents.Sign sign : intents.signsOfPasting(turn.words())) {
            weight += switch (sign) {
                case STRONG -> 2;
                case WEAK -> 1;
            };
        }
        return weight;
    }
}
