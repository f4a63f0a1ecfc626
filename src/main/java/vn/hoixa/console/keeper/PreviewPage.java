package vn.hoixa.console.keeper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;
import vn.hoixa.review.OptionId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/**
 * Preview of answers from an item on each channel: created by the same {@link Answerer} over a view in which the
 * pending revision is published. The text is shown, never stored.
 */
@Controller
class PreviewPage {
    private static final int ZALO = 2000;
    private static final int TELEGRAM = 4096;

    private final Revisions revisions;
    private final Knowledge knowledge;
    private final Answerer answerer;
    private final Context beginning;
    private final Masker masker;
    private final Clock clock;

    PreviewPage(
            Revisions revisions,
            Knowledge knowledge,
            Answerer answerer,
            Context beginning,
            Masker masker,
            Clock clock) {
        this.revisions = revisions;
        this.knowledge = knowledge;
        this.answerer = answerer;
        this.beginning = beginning;
        this.masker = masker;
        this.clock = clock;
    }

    /**
     * A text as a channel sends it.
     *
     * @param length in characters, of the whole
     * @param slices the messages it is split into
     */
    record Channel(String label, int length, List<String> slices) {
        static Channel of(String label, String body, int most) {
            return new Channel(label, body.length(), Slices.of(body, most));
        }
    }

    @GetMapping(KeeperRoom.ITEM + "/xem-truoc")
    ModelAndView preview(
            @PathVariable String kind, @PathVariable String key, @RequestParam(defaultValue = "") String muc) {
        var slot = Slots.of(kind, key);
        var status = slot.flatMap(revisions::status);
        if (status.isEmpty()) {
            return ItemPage.missing("Không có nội dung mang mã này.");
        }
        var revision =
                revisions.find(status.get().newest().revision()).orElseThrow().revision();
        var page = new ModelAndView("console/keeper/preview");
        page.addObject("path", KeeperRoom.path(slot.orElseThrow()));
        page.addObject("waits", status.get().waiting().isPresent());
        fill(page, slot.get(), knowledge.snapshot().trying(revision), revision, muc);
        return page;
    }

    private void fill(ModelAndView page, Slot slot, Snapshot tried, Revision revision, String part) {
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        var procedure = slot.type() == ItemType.PROCEDURE
                ? ProcedureCode.of(slot.key()).flatMap(tried::procedure)
                : Optional.<Procedure>empty();
        page.addObject("name", procedure.map(of -> of.shortName().text()).orElse(title(revision)));
        page.addObject("asks", procedure.map(of -> asks(of, today, part)).orElse(List.of()));
        var said = said(slot, tried, procedure, part, today);
        page.addObject("body", said.map(ClearedText::body).orElse(""));
        page.addObject("why", "Không có mục nào dùng được để trả lời: câu hỏi về việc này được chuyển cho cán bộ.");
        page.addObject(
                "options",
                said.map(ClearedText::options).orElse(List.of()).stream()
                        .map(Option::label)
                        .toList());
        page.addObject(
                "channels",
                said.map(ClearedText::body)
                        .map(body -> List.of(Channel.of("Zalo", body, ZALO), Channel.of("Telegram", body, TELEGRAM)))
                        .orElse(List.of()));
    }

    private static String title(Revision revision) {
        return revision.type() == ItemType.PROCEDURE
                ? revision.key()
                : revision.sheet()
                        .path("title")
                        .asString(revision.sheet().path("topic").asString(revision.key()));
    }

    private static List<ListPage.Choice> asks(Procedure procedure, LocalDate today, String chosen) {
        var asks = new ArrayList<ListPage.Choice>();
        asks.add(new ListPage.Choice("", "Thẻ mở đầu", chosen.isEmpty()));
        for (Facet facet : Facet.values()) {
            if (procedure.facet(facet, today).isPresent()) {
                asks.add(new ListPage.Choice(
                        facet.id(), facet.label(), facet.id().equals(chosen)));
            }
        }
        procedure
                .cases()
                .forEach(one -> asks.add(
                        new ListPage.Choice("c:" + one.id(), one.label().text(), chosen.equals("c:" + one.id()))));
        return asks;
    }

    private Optional<ClearedText> said(
            Slot slot, Snapshot tried, Optional<Procedure> procedure, String part, LocalDate today) {
        var over = answerer.over(() -> tried);
        return switch (slot.type()) {
            case PROCEDURE -> procedure.flatMap(of -> text(over.choose(choice(of.code(), part), beginning, today)));
            case EVENT -> text(over.choose(OptionId.event(slot.key()), beginning, today));
            case ANSWER -> tried.answer(slot.key()).flatMap(answer -> first(over, answer.ask(), today));
            case TOPIC -> tried.topic(slot.key()).flatMap(topic -> first(over, topic.ask(), today));
            case RULE, COMMUNE -> Optional.empty();
        };
    }

    /** The answer to an item's first phrasing, as a citizen would ask. */
    private Optional<ClearedText> first(Answerer over, List<String> ask, LocalDate today) {
        return ask.stream()
                .findFirst()
                .flatMap(question -> text(over.answer(masker.mask(question).text(), beginning, today)));
    }

    private static OptionId choice(ProcedureCode code, String part) {
        if (part.startsWith("c:")) {
            return OptionId.caseOf(code, part.substring(2));
        }
        return Facet.of(part).map(facet -> OptionId.facet(code, facet)).orElseGet(() -> OptionId.procedure(code));
    }

    private static Optional<ClearedText> text(Answer answer) {
        return switch (answer) {
            case Answer.Ready(var text, var _, var _) -> Optional.of(text);
            case Answer.Clarify(var text, var _, var _) -> Optional.of(text);
            case Answer.Declined(var text, var _, var _) -> Optional.of(text);
            case Answer.Standing(var text, var _, var _) -> Optional.of(text);
            case Answer.NeedsReview _ -> Optional.empty();
        };
    }
}
