package vn.hoixa.deviation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.AutomaticAnswers;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Received.NamedProcedure;
import vn.hoixa.turn.Told;

/** Lists the answers that officers judged wrong, for modules that learn from them. */
@Component
public class WrongAnswers {
    private final PickRows rows;
    private final Lookback lookback;
    private final AutomaticAnswers answers;

    WrongAnswers(PickRows rows, Lookback lookback, AutomaticAnswers answers) {
        this.rows = rows;
        this.lookback = lookback;
        this.answers = answers;
    }

    /**
     * A question with the wrong answer it got.
     *
     * @param told the procedures that the answer was about
     * @param instead the procedure that should have answered, where the officer named it
     */
    public record WrongAnswer(
            UUID pick, MaskedText words, Flaw flaw, List<ProcedureCode> told, Optional<ProcedureCode> instead) {
        public WrongAnswer {
            told = List.copyOf(told);
        }
    }

    /**
     * Judged after a moment, latest first, at most {@code most}. Only questions that stand alone: one in the middle of
     * a conversation means something else without its context, and a pressed option has no words.
     */
    public List<WrongAnswer> since(Instant start, int most) {
        var picks = rows.wrongSince(start, most);
        var turns = picks.stream().flatMap(pick -> pick.turn().stream()).toList();
        var told = lookback.told(turns).stream().collect(Collectors.toMap(Told::turn, Function.identity()));
        var inTalk = answers.before(turns).keySet();
        return picks.stream()
                .filter(pick -> pick.turn().filter(inTalk::contains).isEmpty())
                .flatMap(pick -> wrong(pick, told).stream())
                .toList();
    }

    private static Optional<WrongAnswer> wrong(Pick pick, Map<UUID, Told> told) {
        return pick.judgement()
                .map(Pick.Judgement::verdict)
                .filter(Verdict.Wrong.class::isInstance)
                .map(Verdict.Wrong.class::cast)
                .flatMap(verdict -> pick.turn()
                        .flatMap(turn -> Optional.ofNullable(told.get(turn)))
                        .filter(turn -> !turn.asked().value().isBlank())
                        .map(turn -> new WrongAnswer(
                                pick.id(), turn.asked(), verdict.flaw(), codes(turn), verdict.instead())));
    }

    private static List<ProcedureCode> codes(Told turn) {
        return turn.about().procedures().stream().map(NamedProcedure::code).toList();
    }
}
