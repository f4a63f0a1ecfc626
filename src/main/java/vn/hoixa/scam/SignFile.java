package vn.hoixa.scam;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code knowledge-base/scam/signs.yaml}.
 *
 * @param words named patterns, used as {@code {NAME}} in the others
 * @param advice phrases of the genuine sender of a warning or a code
 * @param warning phrases of somebody who warns others of a scam
 * @param asking phrases asking to contact the writer, which a warning never contains, though it may mention a chat used
 *     by the scammer
 * @param spellings chat spellings and their meanings
 */
record SignFile(
        Map<String, String> words,
        List<Entry> signs,
        List<String> advice,
        Warner warning,
        List<String> asking,
        Map<String, String> spellings) {
    /**
     * Patterns of warning phrases.
     *
     * @param tells phrases that a warning shares with a victim's story
     * @param warns phrases that only a warning has: not to do it, whom to tell, that the office does not work this way
     */
    record Warner(List<String> tells, List<String> warns) {}

    /**
     * @param points 3: decides whatever the wording; 2: decides unless the wording is that of an honest message; 1:
     *     adds to others
     * @param say patterns, one of which has to match
     * @param all patterns that all have to match
     * @param unless patterns of which none may match
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
