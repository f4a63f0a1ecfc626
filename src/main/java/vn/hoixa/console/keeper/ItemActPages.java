package vn.hoixa.console.keeper;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Onward;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.keeping.Remarks;
import vn.hoixa.office.Officer;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/** Endpoints for acts on one item. A refusal shows the page again with its reason, and with the typed reason. */
@Controller
class ItemActPages {
    private final ConsoleOfficers officers;
    private final ItemActs acts;
    private final Revisions revisions;
    private final Remarks remarks;
    private final ItemPage pages;

    ItemActPages(ConsoleOfficers officers, ItemActs acts, Revisions revisions, Remarks remarks, ItemPage pages) {
        this.officers = officers;
        this.acts = acts;
        this.revisions = revisions;
        this.remarks = remarks;
        this.pages = pages;
    }

    /**
     * The submitted form of an act.
     *
     * @param hash hash of the pending content that the officer read
     * @param thaybang code of the replacement of a repealed procedure, or empty
     * @param tungay the day a repeal holds from, as {@code 2026-08-01}
     * @param theo the document of the repeal
     */
    record Form(String why, String hash, String thaybang, String tungay, String theo) {
        static final Form EMPTY = new Form("", "", "", "", "");

        Form(
                @Nullable String why,
                @Nullable String hash,
                @Nullable String thaybang,
                @Nullable String tungay,
                @Nullable String theo) {
            this.why = text(why);
            this.hash = text(hash);
            this.thaybang = text(thaybang);
            this.tungay = text(tungay);
            this.theo = text(theo);
        }

        private static String text(@Nullable String sent) {
            return sent == null ? "" : sent.strip();
        }
    }

    @PostMapping(KeeperRoom.ITEM + "/{viec:ap-dung|ngung|bai-bo|tam-dung|chay-lai}")
    ModelAndView act(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable String viec,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            Form form,
            HttpServletResponse response) {
        var officer = officers.of(who);
        var slot = Slots.of(kind, key);
        if (slot.isEmpty() || revisions.status(slot.get()).isEmpty()) {
            return ItemPage.missing("Không có nội dung mang mã này.");
        }
        var result = done(viec, slot.get(), form, officer);
        return switch (result) {
            case Result.Done _ -> Onward.to(KeeperRoom.path(slot.get()) + "?xong=" + viec, htmx, response);
            case Result.NotAllowed(String reason) -> refused(slot.get(), officer, form, reason, HttpStatus.FORBIDDEN);
            case Result.Refused(List<String> reasons) ->
                refused(slot.get(), officer, form, String.join(" ", reasons), HttpStatus.UNPROCESSABLE_CONTENT);
            case Result.Overtaken _ ->
                refused(
                        slot.get(),
                        officer,
                        form,
                        "Nội dung vừa được người khác sửa. Xem lại bản mới dưới đây rồi bấm lại.",
                        HttpStatus.CONFLICT);
        };
    }

    private Result done(String act, Slot slot, Form form, Officer officer) {
        return switch (act) {
            case "ap-dung" -> publish(slot, form, officer);
            case "ngung" -> acts.withdraw(slot, form.why(), officer);
            case "tam-dung" -> acts.suspend(slot, form.why(), officer);
            case "chay-lai" -> acts.resume(slot, form.why(), officer);
            default -> repeal(slot, form, officer);
        };
    }

    /** Publishes only the content that the officer saw. */
    private Result publish(Slot slot, Form form, Officer officer) {
        var waiting = revisions.status(slot).flatMap(ItemStatus::waiting);
        if (waiting.isEmpty()) {
            return Result.refused("Không có bản nào chờ đối chiếu.");
        }
        return waiting.filter(mark -> mark.hash().equals(form.hash()))
                .map(mark -> acts.publish(List.of(mark), form.why(), officer))
                .orElseGet(Result.Overtaken::new);
    }

    private Result repeal(Slot slot, Form form, Officer officer) {
        var code = ProcedureCode.of(form.thaybang());
        if (code.isEmpty() && !form.thaybang().isEmpty()) {
            return Result.refused("Mã thay thế có dạng 1.001193; không có thì để trống.");
        }
        Optional<LocalDate> since = Days.of(form.tungay());
        if (since.isEmpty() || form.theo().isEmpty()) {
            return Result.refused("Ghi ngày bãi bỏ và số văn bản bãi bỏ.");
        }
        return acts.repeal(slot, new Repeal(since.get(), code, form.theo()), form.why(), officer);
    }

    @PostMapping(KeeperRoom.ITEM + "/nhan-xet")
    ModelAndView comment(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        var officer = officers.of(who);
        var slot = Slots.of(kind, key).filter(known -> revisions.status(known).isPresent());
        if (slot.isEmpty()) {
            return ItemPage.missing("Không có nội dung mang mã này.");
        }
        var problem = remarks.add(slot.get(), words, officer);
        return problem.isEmpty()
                ? Onward.to(KeeperRoom.path(slot.get()) + "?xong=nhan-xet", htmx, response)
                : refused(slot.get(), officer, Form.EMPTY, problem.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView refused(Slot slot, Officer officer, Form form, String reason, HttpStatus status) {
        var page = pages.page(slot, officer, Optional.of(new Notice("bad", "i-alert", "Chưa làm.", reason)));
        page.addObject("typed", form.why());
        page.setStatus(status);
        return page;
    }
}
