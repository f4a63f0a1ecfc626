package vn.hoixa.console.deviation;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.deviation.Deviation;
import vn.hoixa.deviation.Flaw;
import vn.hoixa.deviation.Judging;
import vn.hoixa.deviation.Pick;
import vn.hoixa.deviation.Verdict;
import vn.hoixa.deviation.Week;
import vn.hoixa.deviation.WeekFigures;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.pause.Pauses;
import vn.hoixa.pause.Scope;
import vn.hoixa.procedure.ProcedureCode;

/**
 * The page of the weekly quality check: shares over the weeks, a proposed pause, and the answers of one week to be
 * judged.
 */
@Controller
class DeviationPages {
    private static final int WEEKS = 12;

    private final Deviation deviation;
    private final PickCards cards;
    private final Pauses pauses;
    private final Knowledge knowledge;
    private final ConsoleOfficers reader;

    DeviationPages(Deviation deviation, PickCards cards, Pauses pauses, Knowledge knowledge, ConsoleOfficers reader) {
        this.deviation = deviation;
        this.cards = cards;
        this.pauses = pauses;
        this.knowledge = knowledge;
        this.reader = reader;
    }

    /**
     * @param day the Monday of the week shown; if absent, the oldest recent week with open answers, or else the latest
     */
    @GetMapping(DeviationRoom.PATH)
    String week(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "tuan", defaultValue = "") String day,
            Model model) {
        var weeks = deviation.weeks(WEEKS);
        var shown = monday(day).or(() -> waiting(weeks));
        figures(reader.of(who), weeks, model);
        model.addAttribute("shown", shown.map(week -> week.monday().toString()).orElse(""));
        model.addAttribute(
                "picks", shown.map(week -> cards.of(deviation.picks(week))).orElse(List.of()));
        model.addAttribute("procedures", knowledge.snapshot().procedures());
        model.addAttribute("flaws", Flaw.values());
        return "console/deviation/week";
    }

    /** @param verdict right, unclear or the id of a flaw */
    @PostMapping(DeviationRoom.PATH + "/{id}")
    String judge(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String instead,
            @RequestParam(name = "tuan", defaultValue = "") String day,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Model model) {
        var by = reader.of(who);
        var done = verdict(verdict, instead.strip())
                .map(found -> deviation.judge(by, id, found))
                .orElseGet(() -> new Judging.Refused(
                        "Kho không có thủ tục mã “" + instead.strip() + "”. Xin gõ lại mã, hoặc để trống."));
        if (htmx.isEmpty()) {
            return "redirect:" + DeviationRoom.PATH + "?tuan=" + day + "#cho-xem";
        }
        figures(by, deviation.weeks(WEEKS), model);
        model.addAttribute("flaws", Flaw.values());
        model.addAttribute("shown", day);
        return monday(day)
                .flatMap(week -> card(week, id, done, instead))
                .map(card -> {
                    model.addAttribute("pick", card);
                    return "console/deviation/parts :: judged";
                })
                .orElse("console/deviation/parts :: gone");
    }

    private Optional<PickCard> card(Week week, UUID id, Judging done, String typed) {
        return cards.of(deviation.picks(week)).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> done instanceof Judging.Refused(var reason) ? card.refused(typed, reason) : card);
    }

    /** Empty where the typed code of the right procedure is unknown. */
    private Optional<Verdict> verdict(String verdict, String instead) {
        return switch (verdict) {
            case "right" -> Optional.of(new Verdict.Right());
            case "unclear" -> Optional.of(new Verdict.Unclear());
            default -> Flaw.of(verdict).flatMap(flaw -> wrong(flaw, instead));
        };
    }

    private Optional<Verdict> wrong(Flaw flaw, String instead) {
        if (flaw != Flaw.OTHER_MATTER || instead.isEmpty()) {
            return Optional.of(new Verdict.Wrong(flaw, Optional.empty()));
        }
        return ProcedureCode.of(instead)
                .filter(code -> knowledge.snapshot().procedure(code).isPresent())
                .map(code -> new Verdict.Wrong(flaw, Optional.of(code)));
    }

    private void figures(Officer officer, List<WeekFigures> weeks, Model model) {
        double least = deviation.leastShare();
        var judged = weeks.stream().filter(WeekFigures::isComplete).toList();
        model.addAttribute("least", WeekRow.percent(least));
        model.addAttribute(
                "weeks", weeks.stream().map(week -> WeekRow.of(week, least)).toList());
        model.addAttribute("chart", ShareChart.of(judged, least));
        model.addAttribute(
                "proposal",
                deviation.alarm().map(alarm -> Proposal.of(alarm, least)).orElse(null));
        model.addAttribute("mayPause", Pauses.mayPause(officer));
        model.addAttribute(
                "allPaused", pauses.inForce().stream().anyMatch(pause -> pause.scope() instanceof Scope.Everything));
    }

    private static Optional<Week> monday(String day) {
        return Times.typed(day)
                .filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY)
                .map(Week::new);
    }

    private Optional<Week> waiting(List<WeekFigures> weeks) {
        return weeks.reversed().stream()
                .map(WeekFigures::week)
                .filter(week -> deviation.picks(week).stream().anyMatch(Pick::isOpen))
                .findFirst()
                .or(() -> weeks.stream().map(WeekFigures::week).findFirst());
    }
}
