package vn.hoixa.scam;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The complete check: known items and signs in the text. */
@Component
public class ScamChecks {
    private final ScamCheck check;
    private final KnownItems known;

    ScamChecks(ScamCheck check, KnownItems known) {
        this.check = check;
        this.known = known;
    }

    public ScamVerdict check(Handed message) {
        ScamVerdict byText = check.check(message.text());
        List<Match> matches = known.matches(message);
        if (matches.isEmpty()) return byText;
        List<Match> listed = byText instanceof ScamVerdict.KnownScam(var found, var _) ? found : List.of();
        return new ScamVerdict.KnownScam(
                Stream.concat(matches.stream(), listed.stream()).toList(), byText.signs());
    }
}
