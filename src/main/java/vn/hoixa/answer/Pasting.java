package vn.hoixa.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoixa.intent.Intents;
import vn.hoixa.review.StandingReply;

/**
 * Detects text that somebody else wrote, such as a pasted message: nothing in it is taken for the citizen's question or
 * call for help.
 */
final class Pasting implements Step {
    /** Longer than people type themselves, in characters. */
    private static final int LONG = 600;

    /** Pasted text up to this length may be the citizen's own prepared question. */
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

    /** Whether a short text asks if something outside it is true. */
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

    /**
     * Least weight of signs: higher for "Đất đang thế chấp ngân hàng thì có chứng thực hợp đồng tặng cho được không",
     * since advertisers' words may be a citizen's.
     */
    private int least(Turn turn) {
        return isStrong(turn) || !intents.namesTheCommune(turn.words()) ? 2 : 3;
    }

    private boolean isStrong(Turn turn) {
        return intents.signsOfPasting(turn.words()).contains(Intents.Sign.STRONG)
                || LINK.matcher(turn.text().value()).find();
    }

    /** Sum of the signs: a strong sign or a link counts two, a weak one counts one. */
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
