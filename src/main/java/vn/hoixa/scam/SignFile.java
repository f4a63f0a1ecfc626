package vn.hoixa.scam;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code knowledge-base/scam/signs.yaml}.
 *
 * @param words names of patterns, to be used as {@code {NAME}} in the others
 * @param advice what the real sender of a warning or of a code says
 * @param warning how somebody speaks who tells of a swindle so that others avoid it
 * @param asking what a warning never does, though it may name a chat as the swindler's means: asking for its writer
 * @param spellings chat spellings and what they stand for
 */
record SignFile(
        Map<String, String> words,
        List<Entry> signs,
        List<String> advice,
        Warner warning,
        List<String> asking,
        Map<String, String> spellings) {
    /**
     * A pattern for each kind of speech.
     *
     * @param tells what a warning shares with the story of somebody whom it happened to
     * @param warns what only a warning says: not to do it, whom to tell, that the office does not work so
     */
    record Warner(List<String> tells, List<String> warns) {}

    /**
     * @param points 3: decides whatever the wording; 2: decides unless the wording is that of an honest message; 1: adds to others
     * @param say patterns of which one has to be found
     * @param all patterns each of which has to be found
     * @param unless patterns of which none may be found
     */
    record Entry(
            String code,
            int points,
            String kind,
            String explanation,
            @Nullable List<String> say,
            @Nullable List<String> all,
            @Nullable List<String> unless) {
        Sign.Kind ofKind() {
            return kind.equals("junk") ? Sign.Kind.JUNK : Sign.Kind.SCAM;
        }
    }
}
