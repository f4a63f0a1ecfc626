package vn.hoixa.channel.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.channel.web.Problem;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;

/** A leaflet for each procedure in force. */
@Controller
final class ProcedurePages {
    private final Knowledge knowledge;
    private final Pages pages;
    private final Clock clock;

    ProcedurePages(Knowledge knowledge, Pages pages, Clock clock) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc/{code}")
    ModelAndView procedure(@PathVariable String code) {
        return ProcedureCode.of(code)
                .flatMap(asked -> knowledge.snapshot().procedure(asked))
                .map(this::leaflet)
                .orElseGet(() -> pages.problem(Problem.notFound("Chưa có thủ tục đang áp dụng nào mang mã này. Mã thủ"
                        + " tục gồm một chữ số, dấu chấm, sáu chữ số, ví dụ 1.001193.")));
    }

    private ModelAndView leaflet(Procedure procedure) {
        return procedure
                .repeal()
                .map(repeal -> pages.problem(
                        Problem.repealed(procedure, repeal),
                        repeal.replacedBy().map(ProcedureCode::value).orElse("")))
                .orElseGet(() -> pages.page("procedure", Map.of("procedure", ProcedurePage.of(procedure, today()))));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }
}
