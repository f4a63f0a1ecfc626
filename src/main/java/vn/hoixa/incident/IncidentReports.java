package vn.hoixa.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.document.DocumentTemplate;
import vn.hoixa.document.Facts;
import vn.hoixa.document.Letterhead;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.WorkingCalendar;

/** Writes the report of an incident as it stands in the register. */
@Component
public class IncidentReports {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH 'giờ' mm 'ngày' dd/MM/yyyy", Locale.ROOT);

    private final Knowledge knowledge;
    private final Officers officers;
    private final Clock clock;
    private final String prompts;
    private final Letterhead letterhead;

    IncidentReports(
            Knowledge knowledge,
            Officers officers,
            Clock clock,
            @Value("${hoixa.prompts}") String prompts,
            Letterhead letterhead) {
        this.knowledge = knowledge;
        this.officers = officers;
        this.clock = clock;
        this.prompts = prompts;
        this.letterhead = letterhead;
    }

    /** The document, to be edited, numbered and signed. */
    public OfficialDocument write(Incident incident) {
        var unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("xã …");
        var report = incident.report();
        var facts = new Facts()
                .text("unit", unit)
                .text("number", incident.number())
                .text("kind", report.kind().label())
                .text("noticed", words(report.noticed()))
                .text(
                        "recorded",
                        words(incident.recorded().at()) + ", do "
                                + name(incident.recorded().by()) + " ghi")
                .text("what", report.what())
                .text("affected", report.affected())
                .text("notice", notice(incident))
                .text("conclusion", conclusion(incident))
                .list("steps", steps(incident));
        return DocumentTemplate.load("bao-cao-su-co", prompts).fill(letterhead, unit, year(), facts);
    }

    private int year() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE)).getYear();
    }

    private List<String> steps(Incident incident) {
        var steps = incident.steps().stream()
                .map(step -> words(step.at()) + ", " + name(step.by()) + ": " + step.done())
                .toList();
        return steps.isEmpty() ? List.of("Chưa ghi việc nào.") : steps;
    }

    private static String notice(Incident incident) {
        return incident.told()
                .map(told -> "Đã thông báo cho " + told.whom() + " lúc " + words(told.at()) + ".")
                .or(() -> incident.noticeDue()
                        .map(due -> "Chưa thông báo; hạn " + words(due) + " (72 giờ từ lúc phát hiện)."))
                .orElse("Không liên quan dữ liệu cá nhân, không có hạn 72 giờ.");
    }

    private static String conclusion(Incident incident) {
        return incident.closing()
                .map(closing -> "Kết thúc lúc " + words(closing.at()) + ". " + closing.conclusion())
                .orElse("Chưa kết thúc; đang xử lý.");
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("người dùng đã xóa");
    }

    private static String words(Instant at) {
        return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }
}
