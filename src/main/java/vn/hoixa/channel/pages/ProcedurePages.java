package vn.hoixa.channel.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.Days;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.channel.web.Problem;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.qr.QrCode;

/** The leaflet of each procedure in force. */
@Controller
final class ProcedurePages {
    private final Knowledge knowledge;
    private final Pages pages;
    private final String publicUrl;
    private final Clock clock;

    /** @param publicUrl the public address of the installation, printed on the sheet */
    ProcedurePages(Knowledge knowledge, Pages pages, @Value("${hoixa.public-url}") String publicUrl, Clock clock) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    @GetMapping("/thu-tuc/{code}")
    ModelAndView procedure(@PathVariable String code) {
        var snapshot = knowledge.snapshot();
        return ProcedureCode.of(code)
                .flatMap(snapshot::procedure)
                .map(procedure -> page(procedure, snapshot))
                .orElseGet(() -> pages.problem(Problem.notFound("Chưa có thủ tục đang áp dụng nào mang mã này. Mã thủ"
                        + " tục gồm một chữ số, dấu chấm, sáu chữ số, ví dụ 1.001193.")));
    }

    private ModelAndView page(Procedure procedure, Snapshot snapshot) {
        return procedure
                .repeal()
                .map(repeal -> repealed(procedure, repeal, snapshot))
                .orElseGet(() -> leaflet(procedure, snapshot));
    }

    private ModelAndView leaflet(Procedure procedure, Snapshot snapshot) {
        var today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        var page = ProcedurePage.of(procedure, snapshot, today);
        String address = publicUrl + "/thu-tuc/" + procedure.code();
        return pages.page(
                "procedure",
                Map.of(
                        "procedure",
                        page,
                        "paper",
                        page.due().isPresent() ? Optional.empty() : Optional.of(Checklist.of(procedure, today)),
                        "address",
                        address,
                        "code",
                        QrCode.of(address),
                        "printedOn",
                        Days.of(today)));
    }

    private ModelAndView repealed(Procedure procedure, Repeal repeal, Snapshot snapshot) {
        var page = pages.unlisted(
                "repealed",
                Map.of(
                        "name",
                        procedure.shortName().text(),
                        "code",
                        procedure.code().value(),
                        "since",
                        Days.of(repeal.since()),
                        "heir",
                        repeal.replacedBy().flatMap(snapshot::procedure).map(Found.ToProcedure::of),
                        "source",
                        repeal.source()));
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
