package vn.hoixa.console.incident;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.incident.Entry;
import vn.hoixa.incident.Incident;
import vn.hoixa.incident.IncidentReports;
import vn.hoixa.incident.Incidents;
import vn.hoixa.incident.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/** Pages of the register of incidents: the list, the form to record one, and each incident with its report. */
@Controller
class IncidentPages {
    private static final int SHOWN = 100;
    private static final String ONE = IncidentRoom.PATH + "/{id}";

    private final Incidents incidents;
    private final IncidentReports reports;
    private final Officers officers;
    private final ConsoleOfficers reader;
    private final Clock clock;

    IncidentPages(
            Incidents incidents, IncidentReports reports, Officers officers, ConsoleOfficers reader, Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.officers = officers;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping(IncidentRoom.PATH)
    String list(Model model) {
        return list(IncidentForm.empty(clock.instant()), model);
    }

    private String list(IncidentForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute(
                "incidents", incidents.all(SHOWN).stream().map(this::view).toList());
        return "console/incident/list";
    }

    @PostMapping(IncidentRoom.PATH)
    String record(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute IncidentForm form,
            Model model,
            RedirectAttributes onward) {
        var entry = form.report()
                .map(report -> incidents.record(reader.of(who), report))
                .orElseGet(() -> new Entry.Refused("Xin chọn loại sự cố, ngày và giờ phát hiện."));
        return switch (entry) {
            case Entry.Done(UUID id) -> {
                onward.addFlashAttribute("notice", good("Đã ghi sổ. Ghi tiếp việc đã làm ở dưới."));
                yield "redirect:" + IncidentRoom.PATH + "/" + id;
            }
            case Entry.Refused(String reason) -> {
                model.addAttribute("notice", refused(reason));
                yield list(form, model);
            }
            case Entry.Unknown _ -> "redirect:" + IncidentRoom.PATH;
        };
    }

    @GetMapping(ONE)
    String one(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        var found = incidents.find(id);
        if (found.isEmpty()) {
            return "redirect:" + IncidentRoom.PATH;
        }
        model.addAttribute("one", view(found.get()));
        model.addAttribute("settles", Incidents.maySettle(reader.of(who)));
        model.addAttribute("now", IncidentForm.empty(clock.instant()));
        return "console/incident/one";
    }

    /** The form below an incident; each act uses the values it needs. */
    record Act(String text, String day, String time) {
        Act {
            text = text == null ? "" : text;
            day = day == null ? "" : day;
            time = time == null ? "" : time;
        }
    }

    /** @param act viec, bao or ket-thuc */
    @PostMapping(ONE + "/{act}")
    String act(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable UUID id,
            @PathVariable String act,
            @ModelAttribute Act typed,
            RedirectAttributes onward) {
        var by = reader.of(who);
        var entry =
                switch (act) {
                    case "viec" -> incidents.step(by, id, typed.text);
                    case "bao" -> tell(by, id, typed);
                    case "ket-thuc" -> incidents.close(by, id, typed.text);
                    default -> new Entry.Unknown();
                };
        if (entry instanceof Entry.Refused) {
            onward.addFlashAttribute("typed", typed.text);
            onward.addFlashAttribute("acted", act);
        }
        onward.addFlashAttribute("notice", told(entry));
        return "redirect:" + IncidentRoom.PATH + "/" + id;
    }

    private Entry tell(Officer by, UUID id, Act typed) {
        return IncidentForm.moment(typed.day, typed.time)
                .map(at -> incidents.tell(by, id, new Incident.Told(at, typed.text)))
                .orElseGet(() -> new Entry.Refused("Báo lúc: xin chọn ngày và giờ."));
    }

    @GetMapping(ONE + "/bao-cao.docx")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        return incidents
                .find(id)
                .map(incident -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, OfficialDocument.MEDIA_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"bao-cao-su-co-"
                                        + incident.number().replace('/', '-') + ".docx\"")
                        .body(reports.write(incident).word()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Notice told(Entry entry) {
        return switch (entry) {
            case Entry.Done _ -> good("Đã thêm vào sổ.");
            case Entry.Refused(String reason) -> refused(reason);
            case Entry.Unknown _ -> refused("Không tìm thấy sự cố này. Xin tải lại trang.");
        };
    }

    private static Notice good(String text) {
        return new Notice("good", "i-done", "Đã ghi", text);
    }

    private static Notice refused(String reason) {
        return new Notice("wait", "i-alert", "Chưa ghi được", reason);
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(incident, this::name, clock.instant());
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("Người dùng đã xóa");
    }
}
