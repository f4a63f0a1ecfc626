package vn.hoixa.console.keeper;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.BulkPublication;
import vn.hoixa.keeping.Catalogue;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Keepers;

/** The page for publishing many procedures of one lĩnh vực as one act. */
@Controller
class BulkPage {
    private final ConsoleOfficers officers;
    private final Catalogue catalogue;
    private final BulkPublication bulk;
    private final Clock clock;

    BulkPage(ConsoleOfficers officers, Catalogue catalogue, BulkPublication bulk, Clock clock) {
        this.officers = officers;
        this.catalogue = catalogue;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** The submitted selection. */
    private record Selection(String field, List<String> chosen, String day, String why) {}

    @GetMapping(KeeperRoom.BULK)
    ModelAndView choose(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(defaultValue = "") String xong) {
        Optional<Notice> done = xong.matches("[0-9]{1,5}")
                ? Optional.of(new Notice(
                        "good", "i-done", "Đã áp dụng " + xong + " thủ tục.", "Ghi là một việc, có tên người áp dụng."))
                : Optional.empty();
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        return page(keeper(who), new Selection(field, List.of(), today.toString(), ""), done);
    }

    @PostMapping(KeeperRoom.BULK)
    ModelAndView publish(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "ma", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String ngay,
            @RequestParam(defaultValue = "") String why,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response) {
        var officer = keeper(who);
        var selection = new Selection(field, chosen, ngay, why);
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        var day = Days.of(ngay).filter(compared -> !compared.isAfter(today));
        if (day.isEmpty()) {
            return refused(officer, selection, "Ghi ngày đối chiếu với Cổng Dịch vụ công quốc gia, không sau hôm nay.");
        }
        return switch (bulk.publish(field, chosen, day.get(), why, officer)) {
            case Result.Done(var changes) ->
                Onward.to(
                        KeeperRoom.BULK + "?xong=" + changes.size() + "&linh-vuc="
                                + URLEncoder.encode(field, StandardCharsets.UTF_8),
                        htmx,
                        response);
            case Result.NotAllowed(String reason) -> throw new AccessDeniedException(reason);
            case Result.Refused(List<String> reasons) -> refused(officer, selection, String.join("\n", reasons));
            case Result.Overtaken _ ->
                refused(officer, selection, "Có thủ tục vừa được người khác sửa. Xem lại rồi bấm lại.");
        };
    }

    private ModelAndView refused(Officer officer, Selection selection, String reason) {
        var page = page(officer, selection, Optional.of(new Notice("bad", "i-alert", "Chưa áp dụng.", reason)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Officer officer, Selection selection, Optional<Notice> notice) {
        var page = new ModelAndView("console/keeper/bulk");
        page.addObject("field", selection.field());
        page.addObject("fields", fields(selection.field()));
        page.addObject("chosen", selection.chosen());
        page.addObject("day", selection.day());
        page.addObject("why", selection.why());
        page.addObject("sample", BulkPublication.SAMPLE);
        page.addObject("notice", notice.orElse(null));
        page.addObject(
                "candidates", selection.field().isEmpty() ? List.of() : bulk.candidates(selection.field(), officer));
        return page;
    }

    private List<ListPage.Choice> fields(String chosen) {
        return catalogue.entries().stream()
                .filter(entry -> entry.slot().type() == ItemType.PROCEDURE)
                .filter(entry -> entry.waiting().isPresent())
                .map(CatalogueEntry::field)
                .distinct()
                .sorted(Catalogue.order())
                .map(field -> new ListPage.Choice(field, field, field.equals(chosen)))
                .toList();
    }

    private Officer keeper(SignedIn who) {
        var officer = officers.of(who);
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            throw new AccessDeniedException(reason);
        }
        return officer;
    }
}
