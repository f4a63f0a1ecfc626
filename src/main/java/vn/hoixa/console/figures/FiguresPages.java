package vn.hoixa.console.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.figures.Period;
import vn.hoixa.figures.Preset;

/** The dashboard of a period, with downloads as a spreadsheet, as a report, and a one-page summary of a week. */
@Controller
class FiguresPages {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Editions editions;

    FiguresPages(Editions editions) {
        this.editions = editions;
    }

    /** A choice of period: a preset's present period, or custom days. */
    record Choice(String label, String query, boolean here) {}

    @GetMapping(FiguresRoom.PATH)
    String dashboard(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var period =
                switch (wanted.read(editions.today())) {
                    case Wanted.Read.Right(var right) -> right;
                    case Wanted.Read.Wrong(var reason) -> {
                        model.addAttribute("notice", new Notice("wait", "i-alert", "Chưa xem được kỳ này", reason));
                        yield Preset.MONTH.around(editions.today());
                    }
                };
        var edition = editions.of(period);
        model.addAttribute("edition", edition);
        model.addAttribute("choices", choices(period));
        model.addAttribute("view", Dashboard.of(edition));
        model.addAttribute("query", Wanted.query(period));
        model.addAttribute("earlier", Wanted.query(period.before()));
        model.addAttribute("later", Wanted.query(period.after()));
        return "console/figures/dashboard";
    }

    @GetMapping(FiguresRoom.PATH + "/tuan")
    String week(Wanted wanted, Model model) {
        var edition = editions.of(week(wanted));
        model.addAttribute("edition", edition);
        model.addAttribute("headlines", Headline.of(edition));
        model.addAttribute("worries", Worry.of(edition.now(), edition.before()));
        model.addAttribute("earlier", edition.period().before().last());
        model.addAttribute("later", edition.period().after().last());
        return "console/figures/week";
    }

    @GetMapping(FiguresRoom.PATH + "/tuan.docx")
    ResponseEntity<byte[]> weekPaper(Wanted wanted) {
        var edition = editions.of(week(wanted));
        return file(
                "tuan-" + edition.span() + ".docx",
                OfficialDocument.MEDIA_TYPE,
                new WeekPaper(edition).paper().word());
    }

    @GetMapping(FiguresRoom.PATH + "/bao-cao.docx")
    ResponseEntity<byte[]> report(Wanted wanted) {
        var edition = editions.of(period(wanted));
        return file(
                "bao-cao-" + edition.span() + ".docx",
                OfficialDocument.MEDIA_TYPE,
                new ReportPaper(edition).paper().word());
    }

    @GetMapping(FiguresRoom.PATH + "/so-lieu.xlsx")
    ResponseEntity<byte[]> spreadsheet(Wanted wanted) throws IOException {
        var edition = editions.of(period(wanted));
        var bytes = new ByteArrayOutputStream();
        new FiguresSheet(edition).write(bytes);
        return file("so-lieu-" + edition.span() + ".xlsx", SPREADSHEET, bytes.toByteArray());
    }

    private List<Choice> choices(Period shown) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset != Preset.CHOSEN)
                .map(preset -> new Choice(
                        preset.label(), Wanted.query(preset.around(editions.today())), preset == shown.preset()))
                .toList();
    }

    private Period period(Wanted wanted) {
        return switch (wanted.read(editions.today())) {
            case Wanted.Read.Right(var period) -> period;
            case Wanted.Read.Wrong(var reason) -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
        };
    }

    /** The week that contains the given day; this week if none is given. */
    private Period week(Wanted wanted) {
        return period(new Wanted(Preset.WEEK.id(), wanted.ngay(), null, null));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
