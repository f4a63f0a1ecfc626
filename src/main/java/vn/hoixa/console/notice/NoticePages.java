package vn.hoixa.console.notice;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.console.frame.Times;
import vn.hoixa.notice.Links;

/** The page of the officer's linked chats: a code to link another, and unlinking. */
@Controller
class NoticePages {
    private final Links links;
    private final ConsoleOfficers readers;
    private final Clock clock;

    NoticePages(Links links, ConsoleOfficers readers, Clock clock) {
        this.links = links;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * View of a linked chat.
     *
     * @param untold says which notices failed and why; empty when none did
     */
    record Row(UUID id, String channel, String since, ReachWords reach, String untold) {}

    @GetMapping(NoticeRoom.PATH)
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute(
                "links",
                links.of(readers.of(who)).stream()
                        .map(each -> new Row(
                                each.id(),
                                each.channel().title(),
                                Times.full(each.since()),
                                ReachWords.of(each.reach(), clock.instant()),
                                each.untold().map(NoticePages::words).orElse("")))
                        .toList());
        return "console/notice/links";
    }

    private static String words(Links.Untold untold) {
        return "Chưa báo được " + untold.number() + " việc, lần cuối lúc " + Times.full(untold.last()) + ": "
                + untold.why() + " Việc nào còn chờ sẽ được báo lại; nhắn một chữ bất kỳ cho kênh thì báo lại ngay.";
    }

    /** Shown only in the response to the button: going back or reloading shows no code. */
    @PostMapping(NoticeRoom.PATH)
    String issue(@AuthenticationPrincipal SignedIn who, Model model) {
        var issued = links.issue(readers.of(who));
        model.addAttribute("code", issued.code().shown());
        model.addAttribute("until", Times.clock(issued.until()));
        return list(who, model);
    }

    @PostMapping(NoticeRoom.PATH + "/{id}/bo")
    String unlink(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        boolean done = links.unlink(id, readers.of(who));
        model.addAttribute(
                "notice",
                done
                        ? new Notice("good", "i-done", "Đã bỏ liên kết", "Không báo tin đến đó nữa.")
                        : new Notice("wait", "i-alert", "Không có liên kết này", "Có lẽ đã bỏ trước đó."));
        return list(who, model);
    }
}
