package vn.hoixa.console.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.Questions;

/** The act "Đưa vào kho kiến thức": the second decision on an approved answer. */
@Controller
class Teachings {
    private final ConsoleOfficers officers;
    private final Questions questions;
    private final WorkPane work;
    private final DeskModel desk;
    private final Knowledge knowledge;

    Teachings(ConsoleOfficers officers, Questions questions, WorkPane work, DeskModel desk, Knowledge knowledge) {
        this.officers = officers;
        this.questions = questions;
        this.work = work;
        this.desk = desk;
        this.knowledge = knowledge;
    }

    /**
     * The submitted form.
     *
     * @param names other phrasings, one per line
     * @param basis documents, separated by commas
     * @param reviewBy an ISO date
     * @param code the procedure it is about, or empty
     */
    record Form(String title, String question, String names, String basis, String reviewBy, String code) {
        /** Empty when the date is invalid. */
        Optional<Lesson> lesson() {
            try {
                return Optional.of(new Lesson(
                        title.strip(),
                        Stream.concat(Stream.of(question), names.lines())
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .distinct()
                                .toList(),
                        ProcedureCode.of(code).stream().toList(),
                        Arrays.stream(basis.split("[,;]"))
                                .map(String::strip)
                                .filter(document -> !document.isEmpty())
                                .toList(),
                        LocalDate.parse(reviewBy)));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }

        Settled.Teaching again(String problem) {
            return new Settled.Teaching(problem, title, question, names, basis, reviewBy);
        }
    }

    @PostMapping(ConsolePaths.QUESTIONS + "/{id}/knowledge")
    String teach(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lane,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Form form,
            Model model) {
        var by = officers.of(who);
        var acted = form.lesson()
                .map(lesson -> questions.makeKnowledge(id, by, lesson))
                .orElseGet(() -> new Acted.Incomplete(List.of("Hạn rà soát phải là một ngày.")));
        return desk.after(DeskModel.Client.of(htmx), model, by, DeskLane.of(lane), after(id, by, form, acted));
    }

    private Work after(UUID id, Officer by, Form form, Acted acted) {
        return switch (acted) {
            case Acted.Done done -> taught(id, by);
            case Acted.NotAllowed(var reason) -> refused(id, by, form, reason);
            case Acted.Incomplete(var reasons) -> refused(id, by, form, String.join(" ", reasons));
            case Acted.PersonalData found -> refused(id, by, form, "Câu hỏi còn thông tin riêng. Bỏ đi rồi lưu lại.");
            case Acted.AlreadyDecided other -> refused(id, by, form, other.by() + " đã đưa câu này vào kho.");
            case Acted.HeldBy other -> refused(id, by, form, other.name() + " đang xử lý câu này.");
            case Acted.Unknown unknown -> Work.Nothing.NOT_FOUND;
        };
    }

    /** Waits until the running application knows the answer, so that the message to the officer is true. */
    private Work taught(UUID id, Officer by) {
        knowledge.latest();
        return change(id, by, Settled::taught);
    }

    private Work refused(UUID id, Officer by, Form form, String problem) {
        return change(id, by, settled -> settled.teaching(form.again(problem)));
    }

    private Work change(UUID id, Officer by, UnaryOperator<Settled> change) {
        return work.open(id, by) instanceof Work.Question question && question.finished()
                ? question.ending(change.apply(question.settled()))
                : Work.Nothing.NOT_FOUND;
    }
}
