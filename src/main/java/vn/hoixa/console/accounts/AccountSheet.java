package vn.hoixa.console.accounts;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.console.entry.AccountStory;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/** Fills the page of one account; a refused form keeps what was typed. */
@Component
class AccountSheet {
    private static final int ACTS = 20;

    private final Officers officers;
    private final Knowledge knowledge;
    private final AccountViews views;
    private final AccountStory story;
    private final Clock clock;

    AccountSheet(Officers officers, Knowledge knowledge, AccountViews views, AccountStory story, Clock clock) {
        this.officers = officers;
        this.knowledge = knowledge;
        this.views = views;
        this.story = story;
        this.clock = clock;
    }

    /**
     * An assignment as the page shows it.
     *
     * @param state "đang hiệu lực", "chưa đến ngày", "đã hết hạn", "đã thôi …"
     * @param running whether it can be withdrawn
     */
    record Row(UUID id, String field, String document, String term, String people, String state, boolean running) {}

    /** A choice of a list in the form. */
    record Choice(String value, String label) {}

    String put(Officer officer, Model model) {
        var form = AccountForm.of(officer);
        model.addAttribute("account", views.of(officer));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", form);
            model.addAttribute("ticks", form.ticks());
        }
        if (!model.containsAttribute("assigning")) {
            model.addAttribute("assigning", AssignmentForm.beginning(today()));
        }
        model.addAttribute("isReviewer", officer.has(Role.REVIEWER));
        model.addAttribute("assignments", assignments(officer));
        model.addAttribute("fields", fields());
        model.addAttribute("standIns", standIns(officer));
        model.addAttribute("story", story.of(officer.id(), ACTS));
        return "console/accounts/account";
    }

    private List<Row> assignments(Officer officer) {
        return officers.assignments().stream()
                .filter(kept -> concerns(kept.assignment(), officer.id()))
                .map(kept -> row(kept, officer))
                .toList();
    }

    private static boolean concerns(Assignment assignment, OfficerId id) {
        return assignment.holder().equals(id)
                || assignment.standIn().filter(id::equals).isPresent();
    }

    private Row row(Officers.Kept kept, Officer officer) {
        var each = kept.assignment();
        var people = each.holder().equals(officer.id())
                ? each.standIn().map(id -> "làm thay: " + name(id)).orElse("không có người làm thay")
                : "làm thay cho " + name(each.holder());
        return new Row(
                kept.id(),
                each.shownField(),
                each.document(),
                Times.day(each.term().from()) + " – " + Times.day(each.term().until()),
                people,
                state(kept),
                kept.withdrawn().isEmpty() && !each.term().until().isBefore(today()));
    }

    private String state(Officers.Kept kept) {
        var term = kept.assignment().term();
        if (kept.withdrawn().isPresent()) {
            return "đã thôi " + Times.full(kept.withdrawn().get());
        }
        if (today().isBefore(term.from())) {
            return "chưa đến ngày";
        }
        return today().isAfter(term.until()) ? "đã hết hạn" : "đang hiệu lực";
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("");
    }

    private List<Choice> fields() {
        var known = knowledge.snapshot().procedures().stream()
                .map(Procedure::field)
                .filter(field -> !field.isBlank())
                .distinct()
                .sorted(Collator.getInstance(Locale.of("vi", "VN")))
                .map(field -> new Choice(field, field));
        return Stream.concat(Stream.of(new Choice(Assignment.RECEPTION, "Tiếp nhận chung của Trung tâm")), known)
                .toList();
    }

    private List<Choice> standIns(Officer holder) {
        return officers.list().stream()
                .filter(each -> each.state() == Officer.State.ACTIVE && each.has(Role.REVIEWER))
                .filter(each -> !each.id().equals(holder.id()))
                .map(each -> new Choice(each.id().toString(), each.name() + " (" + each.login() + ")"))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }
}
