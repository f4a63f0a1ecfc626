package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;
import vn.hoixa.review.StandingReplies;

/**
 * Checks that each standing reply exists, is short enough to leave room beside an answer, and has only known slots and
 * no link.
 */
final class Prompts implements Check {
    /** The limit stated in the file itself. */
    private static final int MOST = 480;

    private static final Pattern LINK = Pattern.compile("https?:|www\\.");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern SLOT = Pattern.compile("\\{[a-z0-9_]+}");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part replies : corpus.under(Corpus.REPLIES)) {
            try {
                StandingReplies.load(corpus.directory());
            } catch (RuntimeException e) {
                findings.accept(replies.finding("", "", String.valueOf(e.getMessage())));
            }
            replies.texts().forEach(reply -> reply(reply, findings));
        }
    }

    private static void reply(Part.Words reply, Consumer<Finding> findings) {
        int length = reply.text().length();
        if (length > MOST || length == 0) {
            findings.accept(reply.finding("dài " + length + " ký tự, phải từ 1 đến " + MOST));
        }
        if (LINK.matcher(reply.text()).find()) {
            findings.accept(reply.finding("không có đường link"));
        }
        if (BRACE.matcher(SLOT.matcher(reply.text()).replaceAll("")).find()) {
            findings.accept(reply.finding("chỗ trống viết {ten_cho_trong}"));
        }
    }
}
