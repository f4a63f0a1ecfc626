package vn.hoixa.console.deviation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Times;
import vn.hoixa.deviation.Pick;
import vn.hoixa.deviation.Verdict;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.turn.AutomaticAnswers;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Told;

/** Creates the views of answers to be judged. */
@Component
class PickCards {
    private final Lookback lookback;
    private final AutomaticAnswers answers;
    private final ClearedTexts texts;
    private final Officers officers;
    private final Clock clock;

    PickCards(Lookback lookback, AutomaticAnswers answers, ClearedTexts texts, Officers officers, Clock clock) {
        this.lookback = lookback;
        this.answers = answers;
        this.texts = texts;
        this.officers = officers;
        this.clock = clock;
    }

    /** The turns and replies of the picks on a page. */
    private record Said(Map<UUID, Told> told, Map<UUID, ClearedText> replies, Map<UUID, MaskedText> before) {}

    /** In the order of the picks. */
    List<PickCard> of(List<Pick> picks) {
        var turns = picks.stream().flatMap(pick -> pick.turn().stream()).toList();
        var told = lookback.told(turns).stream().collect(Collectors.toMap(Told::turn, Function.identity()));
        var said = new Said(
                told,
                texts.get(told.values().stream().map(Told::text).distinct().toList()),
                answers.before(turns));
        var cards = new ArrayList<PickCard>();
        picks.forEach(pick -> cards.add(card(pick, cards.size() + 1, said)));
        return cards;
    }

    private PickCard card(Pick pick, int place, Said said) {
        var told = pick.turn().flatMap(turn -> Optional.ofNullable(said.told.get(turn)));
        return new PickCard(
                pick.id(),
                place,
                tags(pick),
                pick.turn()
                        .flatMap(turn -> Optional.ofNullable(said.before.get(turn)))
                        .map(MaskedText::value)
                        .orElse(""),
                told.map(one -> one.asked().value()).orElse(""),
                told.map(one -> Objects.requireNonNull(said.replies.get(one.text()))
                                .body())
                        .orElse(""),
                told.map(PickCards::items).orElse(List.of()),
                judged(pick),
                "",
                "");
    }

    private static List<String> tags(Pick pick) {
        var tags = new ArrayList<String>();
        if (pick.why().contains(Pick.Why.REJECTED)) {
            tags.add("người hỏi bấm 9");
        }
        if (pick.why().contains(Pick.Why.SAMPLED)) {
            tags.add("rút thăm");
        }
        tags.add(pick.channel().title());
        return tags;
    }

    private static List<PickCard.Item> items(Told told) {
        return told.about().procedures().stream()
                .map(named -> new PickCard.Item(
                        ConsolePaths.ITEMS + "/procedure/" + named.code().value(), named.name()))
                .toList();
    }

    private PickCard.Judged judged(Pick pick) {
        return pick.judgement()
                .map(found -> judged(found.verdict(), by(found)))
                .orElse(pick.isOpen() ? PickCard.Judged.OPEN : PickCard.Judged.GONE);
    }

    private static PickCard.Judged judged(Verdict verdict, String by) {
        return switch (verdict) {
            case Verdict.Right _ -> new PickCard.Judged("right", "good", "đúng", by);
            case Verdict.Unclear _ -> new PickCard.Judged("unclear", "", "không rõ", by);
            case Verdict.Wrong(var flaw, var instead) ->
                new PickCard.Judged(
                        "wrong",
                        "bad",
                        "sai",
                        flaw.label()
                                + instead.map(code -> ", đúng ra là " + code).orElse("") + ". " + by);
        };
    }

    private String by(Pick.Judgement found) {
        return officers.find(found.by()).map(Officer::name).orElse("Người dùng đã xóa") + ", "
                + Times.moment(found.at(), clock.instant());
    }
}
