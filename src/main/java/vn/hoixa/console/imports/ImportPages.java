package vn.hoixa.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.intake.ImportJob;
import vn.hoixa.intake.ImportJobs;
import vn.hoixa.intake.ImportJobs.Outcome;
import vn.hoixa.intake.ImportSettings;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.revision.Conflicts;

/** Pages for data files: upload, progress, cancelling, results. */
@Controller
@RequestMapping(ImportRooms.IMPORTS)
class ImportPages {
    private static final int NEWEST = 30;
    private static final int REJECTED = 100;

    private final ConsoleOfficers officers;
    private final Officers office;
    private final ImportJobs jobs;
    private final Conflicts conflicts;
    private final ImportSettings settings;
    private final Clock clock;

    ImportPages(
            ConsoleOfficers officers,
            Officers office,
            ImportJobs jobs,
            Conflicts conflicts,
            ImportSettings settings,
            Clock clock) {
        this.officers = officers;
        this.office = office;
        this.jobs = jobs;
        this.conflicts = conflicts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        Gate.keepers(officers.of(who));
        model.addAttribute("jobs", jobs.newest(NEWEST).stream().map(this::view).toList());
        model.addAttribute("differing", conflicts.count());
        model.addAttribute("limit", settings.maxUpload().toBytes());
        model.addAttribute("limitWords", settings.maxUpload().toMegabytes() + " MB");
        return "console/imports/list";
    }

    @PostMapping
    ModelAndView accept(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam("file") MultipartFile file,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response)
            throws IOException {
        var officer = Gate.keepers(officers.of(who));
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (jobs.accept(name, file.getBytes(), officer)) {
            case Outcome.Done(UUID job) -> Onward.to(ImportRooms.IMPORTS + "/" + job, htmx, response);
            case Outcome.NotAllowed(String reason) -> refused(reason);
            case Outcome.Refused(String reason) -> refused(reason);
        };
    }

    @GetMapping("/{id}")
    String job(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        Gate.keepers(officers.of(who));
        fill(model.asMap(), found(id));
        return "console/imports/job";
    }

    /** The part of a job's page that is updated. */
    @GetMapping("/{id}/tien-do")
    String progress(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        Gate.keepers(officers.of(who));
        fill(model.asMap(), found(id));
        return "console/imports/job :: job";
    }

    @PostMapping("/{id}/dung")
    ModelAndView cancel(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return after(id, jobs.cancel(found(id).id(), Gate.keepers(officers.of(who))));
    }

    @PostMapping("/{id}/chay-lai")
    ModelAndView again(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return after(id, jobs.again(found(id).id(), Gate.keepers(officers.of(who))));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    ModelAndView tooLarge() {
        return refused("Tệp nặng quá mức " + settings.maxUpload().toMegabytes() + " MB cho một tệp.");
    }

    private ModelAndView after(UUID id, Outcome outcome) {
        var page = new ModelAndView("console/imports/job :: job");
        fill(page.getModelMap(), found(id));
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.NotAllowed(String reason) -> page.addObject("notice", problem(reason));
            case Outcome.Refused(String reason) -> page.addObject("notice", problem(reason));
        }
        return page;
    }

    private static ModelAndView refused(String reason) {
        var answer = new ModelAndView("console/imports/list :: refused", "notice", problem(reason));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Notice problem(String reason) {
        return new Notice("bad", "i-alert", "Chưa làm được.", reason);
    }

    private void fill(Map<String, Object> model, ImportJob job) {
        model.put("job", view(job));
        model.put("rejected", job.counts().rejected() == 0 ? List.of() : jobs.rejected(job.id(), 0, REJECTED));
    }

    private JobView view(ImportJob job) {
        return JobView.of(job, office.find(job.by()).map(Officer::name).orElse(""), clock.instant());
    }

    private ImportJob found(UUID id) {
        return jobs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
