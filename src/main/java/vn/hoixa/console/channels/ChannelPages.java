package vn.hoixa.console.channels;

import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hoixa.console.frame.ConsoleOfficers;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.dossier.Paper;
import vn.hoixa.office.Officer;

/** The page of the room and its acts: each is a form with a reason, and returns to the page with a sentence. */
@Controller
class ChannelPages {
    private static final String BACK = "redirect:" + ChannelsRoom.PATH;

    private final ChannelRows channels;
    private final BroadcastRows broadcasts;
    private final ChannelActs acts;
    private final Examinations examinations;
    private final ConsoleOfficers reader;

    ChannelPages(
            ChannelRows channels,
            BroadcastRows broadcasts,
            ChannelActs acts,
            Examinations examinations,
            ConsoleOfficers reader) {
        this.channels = channels;
        this.broadcasts = broadcasts;
        this.acts = acts;
        this.examinations = examinations;
        this.reader = reader;
    }

    /** @param examined the channel to examine now; empty for none */
    @GetMapping(ChannelsRoom.PATH)
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "kiem-tra", defaultValue = "") String examined,
            Model model) {
        var officer = reader.of(who);
        model.addAttribute("channels", channels.all());
        model.addAttribute("broadcasts", broadcasts.latest());
        boolean holds = ChannelsRoom.mayHoldChannels(officer);
        model.addAttribute("holdsChannels", holds);
        model.addAttribute("examined", holds ? examined : "");
        model.addAttribute("findings", holds ? examinations.of(examined) : List.of());
        model.addAttribute("warnings", examinations.warnings());
        model.addAttribute("holdsBroadcasts", ChannelsRoom.mayHoldBroadcasts(officer));
        model.addAttribute("night", acts.night());
        model.addAttribute("decides", acts.mayDecide(officer));
        model.addAttribute("papers", Paper.values());
        return "console/channels/list";
    }

    /** @param act dung, chay, mo or dong */
    @PostMapping(ChannelsRoom.PATH + "/{channel}/{act}")
    String onChannel(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String channel,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String signer,
            RedirectAttributes onward) {
        return done(
                who,
                officer -> switch (act) {
                    case "dung" -> acts.pause(officer, channel, why);
                    case "chay" -> acts.resume(officer, channel, why);
                    case "mo" -> acts.open(officer, channel, new ChannelActs.Written(number, date, signer));
                    case "dong" -> acts.close(officer, channel, why);
                    default -> ChannelActs.UNKNOWN;
                },
                onward);
    }

    @PostMapping(ChannelsRoom.PATH + "/gio-yen-lang")
    String night(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        return done(who, officer -> acts.setNight(officer, from, until, why), onward);
    }

    /** @param act dung, chay or huy */
    @PostMapping(ChannelsRoom.PATH + "/tin/{id}/{act}")
    String onBroadcast(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes onward) {
        return done(who, officer -> acts.onBroadcast(officer, id, act, why), onward);
    }

    private String done(SignedIn who, Function<Officer, Notice> act, RedirectAttributes onward) {
        onward.addFlashAttribute("notice", act.apply(reader.of(who)));
        return BACK;
    }
}
