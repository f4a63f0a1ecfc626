package vn.hoixa.channel.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.outlet.Card;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Mark;
import vn.hoixa.outlet.Poster;
import vn.hoixa.warning.Issues;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.WarningId;
import vn.hoixa.warning.Warnings;

/** Public pages of official warnings: a list, a page each, and formats for republishing. */
@Controller
final class WarningPages {
    private static final MediaType CAP = MediaType.parseMediaType("application/cap+xml;charset=UTF-8");
    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private static final String MISSING = "Không có cảnh báo nào ở địa chỉ này.";
    private static final String NOT_YET =
            "Cảnh báo này đã duyệt, chưa công bố. Khi công bố, mở lại địa chỉ này hoặc quét lại mã là đọc được.";
    private static final String NEVER =
            "Cảnh báo này đã bị hủy trước khi công bố, không có giá trị. Tờ in hay ảnh mang mã này: không làm theo.";

    private final Warnings warnings;
    private final Issues issues;
    private final Villages villages;
    private final Feed feed;
    private final Pages pages;

    WarningPages(Warnings warnings, Issues issues, Villages villages, Feed feed, Pages pages) {
        this.warnings = warnings;
        this.issues = issues;
        this.villages = villages;
        this.feed = feed;
        this.pages = pages;
    }

    @GetMapping("/canh-bao")
    ModelAndView list() {
        return pages.page("warnings", Map.of("warnings", inForce()));
    }

    @GetMapping("/canh-bao/{id:\\d{1,12}}")
    ModelAndView one(@PathVariable long id) {
        return told(id).map(warning -> view(warning, issues.of(warning).orElseThrow()))
                .map(view -> pages.page("warning", Map.of("one", view)))
                .orElseGet(() -> untold(id));
    }

    @GetMapping("/canh-bao/{id:\\d{1,12}}.cap.xml")
    ResponseEntity<String> cap(@PathVariable long id) {
        return told(id).flatMap(issues::of)
                .filter(issue -> issue.mark() == Mark.CORRECTED || issue.mark() == Mark.WITHDRAWN)
                .map(WarningPages::gone)
                .orElseGet(() -> file(id, CAP, warning -> issues.cap(warning).orElseThrow()));
    }

    /** The machine-readable end (CAP) of a warning that was withdrawn without a text of its own. */
    @GetMapping("/canh-bao/{id:\\d{1,12}}.thu-hoi.cap.xml")
    ResponseEntity<String> withdrawal(@PathVariable long id) {
        return told(id).flatMap(issues::withdrawal)
                .map(alert -> ResponseEntity.ok()
                        .contentType(CAP)
                        .cacheControl(CacheControl.noCache())
                        .body(alert))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/canh-bao/{id:\\d{1,12}}.png")
    ResponseEntity<byte[]> card(@PathVariable long id) {
        return file(
                id, MediaType.IMAGE_PNG, warning -> Card.png(issues.of(warning).orElseThrow()));
    }

    @GetMapping("/canh-bao/{id:\\d{1,12}}.pdf")
    ResponseEntity<byte[]> poster(@PathVariable long id) {
        return file(
                id,
                MediaType.APPLICATION_PDF,
                warning -> Poster.pdf(issues.of(warning).orElseThrow()));
    }

    @GetMapping("/canh-bao.atom")
    ResponseEntity<String> atom() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(feed.xml());
    }

    @GetMapping("/api/v1/warnings")
    @ResponseBody
    List<WarningView.Json> api() {
        return inForce().stream().map(WarningView::json).toList();
    }

    private List<WarningView> inForce() {
        return warnings.inForce().stream()
                .flatMap(warning -> issues.of(warning).map(issue -> view(warning, issue)).stream())
                .toList();
    }

    private WarningView view(Warning warning, Issue issue) {
        return WarningView.of(
                issue,
                villages.of(issue.content().area()),
                warnings.following(warning.id()).filter(WarningPages::isOut));
    }

    private <T> ResponseEntity<T> file(long id, MediaType type, Function<Warning, T> body) {
        return told(id).map(warning -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noCache())
                        .body(body.apply(warning)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** 410 for machines: a wrong or withdrawn warning must not be read as an alert. */
    private static ResponseEntity<String> gone(Issue issue) {
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(PLAIN)
                .cacheControl(CacheControl.noCache())
                .body(issue.mark().line() + " Xem: " + issue.link());
    }

    /** A warning that was sent stays readable, with its later state. */
    private Optional<Warning> told(long id) {
        return warnings.find(new WarningId(id)).filter(WarningPages::isOut);
    }

    private static boolean isOut(Warning warning) {
        return warning.sentAt().isPresent()
                && (warning.state().isPublic()
                        || warning.state() == State.CORRECTED
                        || warning.state() == State.CANCELLED);
    }

    /** The page behind a poster's code before the warning is sent: it says that the warning is not published yet. */
    private ModelAndView untold(long id) {
        return warnings.find(new WarningId(id))
                .filter(warning -> warnings.text(warning).isPresent())
                .map(warning -> saying(warning.state() == State.CANCELLED ? NEVER : NOT_YET))
                .orElseGet(this::unknown);
    }

    private ModelAndView unknown() {
        var page = saying(MISSING);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView saying(String sentence) {
        return pages.unlisted("warnings", Map.of("warnings", inForce(), "said", sentence));
    }
}
