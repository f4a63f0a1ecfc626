package vn.hoixa.console.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.question.Opened;
import vn.hoixa.question.Questions;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Said;

/** Reads the conversations around questions. */
@Component
class Talks {
    private static final int SHOWN_BEFORE = 6;

    private final Questions questions;
    private final Lookback lookback;

    Talks(Questions questions, Lookback lookback) {
        this.questions = questions;
        this.lookback = lookback;
    }

    /** Each message of an asker's question. */
    List<MaskedText> words(Opened.Asker asker) {
        var said = lookback.words(asker.question());
        return said.isEmpty() ? List.of(asker.words()) : said;
    }

    /** The messages before each question, oldest first; empty for an erased question. */
    Map<UUID, List<Said>> before(Collection<Opened.Asker> asked) {
        var addresses =
                questions.askers(asked.stream().map(Opened.Asker::question).toList());
        var before = new HashMap<UUID, List<Said>>();
        for (Opened.Asker each : asked) {
            Optional.ofNullable(addresses.get(each.question()))
                    .ifPresent(by -> before.put(each.question(), lookback.before(by, each.since(), SHOWN_BEFORE)));
        }
        return before;
    }
}
