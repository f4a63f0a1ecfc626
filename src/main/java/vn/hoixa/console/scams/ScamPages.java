package vn.hoixa.console.scams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.conversation.ScamJudgements;
import vn.hoixa.conversation.ScamJudgements.Judging;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Acted;
import vn.hoixa.scam.Judgement;
import vn.hoixa.scam.ReportGroup;
import vn.hoixa.scam.ReportGroups;

/**
 * Pages for reported suspicious messages: a list by number of senders, and a page for each group, where the police
 * judge it.
 */
@Controller
class ScamPages {
    private static final String ONE = ScamRoom.PATH + "/{id}";
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final Notice LOOK_FIRST = new Notice(
            "wait",
            "i-alert",
            "Chưa ghi, xin xem lại.",
            "Các số, trang web có dấu chọn sẽ bị báo là lừa đảo với ai hỏi. Bỏ dấu ở số không phải của kẻ gian, rồi bấm ghi.");

    private final ConsoleOfficers readers;
    private final ReportGroups reports;
    private final ScamJudgements judgements;
    private final Background background;
    private final Clock clock;

    ScamPages(
            ConsoleOfficers readers,
            ReportGroups reports,
            ScamJudgements judgements,
            Background background,
            Clock clock) {
        this.readers = readers;
        this.reports = reports;
        this.judgements = judgements;
        this.background = background;
        this.clock = clock;
    }

    /**
     * The submitted form.
     *
     * @param seen present when the numbers, accounts and addresses were shown
     * @param known marks of the ticked values
     * @param standing the time of the judgement to be replaced
     */
    record Form(
            @Nullable String what,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String seen,
            @Nullable List<String> known,
            @Nullable Instant standing) {
        static final Form BLANK = new Form(null, null, null, null, null, null);

        Optional<Set<String>> ticked() {
            if (seen == null) return Optional.empty();
            return Optional.of(known == null ? Set.of() : Set.copyOf(known));
        }

        Optional<Judging> judging() {
            if (what == null) return Optional.empty();
            return List.of(Judgement.values()).stream()
                    .filter(each -> each.name().equals(what))
                    .findFirst()
                    .map(each -> new Judging(
                            each, reason == null ? "" : reason, words == null ? "" : words, ticked().orElse(Set.of())));
        }
    }

    @GetMapping(ScamRoom.PATH)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "muc", defaultValue = "") String list,
            Model model) {
        readers.of(who);
        boolean done = list.equals("xong");
        var groups = done ? reports.judged(SHOWN) : reports.open();
        model.addAttribute("done", done);
        model.addAttribute(
                "lines",
                groups.stream()
                        .map(group -> GroupLine.of(group, clock.instant()))
                        .toList());
        model.addAttribute("heat", background.heat(reports.since(Heat.begin(today())), today()));
        model.addAttribute("months", ReportMonths.until(today()));
        return "console/scams/list";
    }

    @GetMapping(ONE)
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        return show(reports.find(id), Form.BLANK, readers.of(who), model);
    }

    @PostMapping(ONE + "/so-lieu")
    String evidence(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        Officer reader = readers.of(who);
        open(reports.find(id), Form.BLANK, reader, model);
        if (!reader.has(Role.POLICE)) {
            model.addAttribute(
                    "notice", new Notice("bad", "i-alert", "Không mở được.", "Chỉ Công an xã xem số liệu này."));
        }
        return show(reports.find(id), Form.BLANK, reader, model);
    }

    @PostMapping(ONE)
    String judge(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @ModelAttribute Form form,
            Model model,
            RedirectAttributes next) {
        Officer by = readers.of(who);
        var group = reports.find(id);
        if (makesKnownUnseen(form, group, by)) {
            open(group, form, by, model);
            model.addAttribute("notice", LOOK_FIRST);
            return show(group, form, by, model);
        }
        Acted acted = form.judging()
                .map(judging -> decide(id, by, judging, form))
                .orElseGet(() -> new Acted.Incomplete(List.of("Xin chọn một đánh giá.")));
        if (acted instanceof Acted.Done done) {
            next.addFlashAttribute(
                    "notice",
                    new Notice("good", "i-done", "Đã ghi.", "Đã báo lại cho " + done.people() + " người đã gửi."));
            return "redirect:" + ScamRoom.PATH + "/" + id;
        }
        model.addAttribute("notice", new Notice("bad", "i-alert", "Chưa ghi được.", refusal(acted)));
        if (form.seen() != null) open(group, form, by, model);
        return show(reports.find(id), form, by, model);
    }

    private Acted decide(UUID id, Officer by, Judging judging, Form form) {
        return form.standing() == null
                ? judgements.judge(id, by, judging)
                : judgements.revise(id, by, judging, form.standing());
    }

    /** Whether a fraud would be recorded although nobody has looked at the values that would become known. */
    private static boolean makesKnownUnseen(Form form, Optional<ReportGroup> group, Officer by) {
        return by.has(Role.POLICE)
                && form.seen() == null
                && form.judging().filter(judging -> judging.what().makesKnown()).isPresent()
                && group.filter(each -> each.names() > 0).isPresent();
    }

    private void open(Optional<ReportGroup> group, Form form, Officer reader, Model model) {
        group.ifPresent(each -> model.addAttribute("evidence", background.suspects(each, reader, form.ticked())));
    }

    /** A month's groups as a table for the police report; without numbers and names. */
    @GetMapping(ScamRoom.PATH + "/bang.csv")
    ResponseEntity<byte[]> table(
            @AuthenticationPrincipal SignedIn who, @RequestParam(name = "thang", defaultValue = "") String month) {
        readers.of(who);
        var period = ReportMonths.of(month, today());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"nghi-lua-dao-" + YearMonth.from(period.last()) + ".csv\"")
                .body(ReportTable.of(reports.between(period.first(), period.last())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private String show(Optional<ReportGroup> found, Form form, Officer reader, Model model) {
        if (found.isEmpty()) return "console/scams/none";
        model.addAttribute("line", GroupLine.of(found.get(), clock.instant()));
        model.addAttribute("group", found.get());
        model.addAttribute("form", form);
        model.addAttribute("mayJudge", reader.has(Role.POLICE));
        model.addAttribute("judgements", Judgement.values());
        model.addAttribute("warnings", background.warnings(found.get()));
        return "console/scams/group";
    }

    private static String refusal(Acted acted) {
        return switch (acted) {
            case Acted.Incomplete(List<String> reasons) -> String.join(" ", reasons);
            case Acted.NotAllowed(String reason) -> reason;
            case Acted.PersonalData _ -> "Lời báo có thông tin riêng: xin bỏ số điện thoại, số tài khoản, họ tên.";
            case Acted.AlreadyDecided _, Acted.HeldBy _ -> "Đã có người khác đánh giá.";
            case Acted.Unknown _ -> "Không có phản ánh này.";
            case Acted.Done _ -> "";
        };
    }
}
