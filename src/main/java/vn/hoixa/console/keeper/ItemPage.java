package vn.hoixa.console.keeper;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.office.Officer;
import vn.hoixa.revision.Keepers;
import vn.hoixa.revision.Slot;

/** The page of one item: published and pending revisions, gaps, history, and acts. */
@Controller
class ItemPage {
    private static final Map<String, String> DONE = Map.of(
            "sua", "Đã lưu bản chờ đối chiếu. Nội dung đang áp dụng chưa đổi.",
            "ap-dung", "Đã áp dụng. Người hỏi tiếp theo nhận nội dung mới.",
            "ngung", "Đã ngừng áp dụng. Trợ lý không còn trả lời bằng nội dung này.",
            "bai-bo", "Đã ghi bãi bỏ. Trang công khai chỉ sang thủ tục thay thế.",
            "tam-dung", "Đã tạm dừng. Câu hỏi về việc này chuyển cho cán bộ.",
            "chay-lai", "Đã cho trả lời lại.",
            "nhan-xet", "Đã ghi nhận xét.");

    private final ConsoleOfficers officers;
    private final ItemViews views;

    ItemPage(ConsoleOfficers officers, ItemViews views) {
        this.officers = officers;
        this.views = views;
    }

    @GetMapping(KeeperRoom.ITEM)
    ModelAndView item(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String xong) {
        var reader = officers.of(who);
        var notice = Optional.ofNullable(DONE.get(xong)).map(text -> new Notice("good", "i-done", "Xong.", text));
        return Slots.of(kind, key)
                .map(slot -> page(slot, reader, notice))
                .orElseGet(() -> missing("Không có loại nội dung này."));
    }

    /** The page again, with the result of an act. */
    ModelAndView page(Slot slot, Officer reader, Optional<Notice> notice) {
        return views.open(slot, reader)
                .map(view -> {
                    var page = new ModelAndView("console/keeper/item");
                    page.addObject("item", view);
                    page.addObject("keeps", Keepers.may(reader).isAllowed());
                    page.addObject("notice", notice.orElse(null));
                    return page;
                })
                .orElseGet(() -> missing("Không có nội dung mang mã này."));
    }

    static ModelAndView missing(String text) {
        var notice = new Notice("wait", "i-find", "Không tìm thấy", text);
        var page = new ModelAndView("console/problem", "problem", notice);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
