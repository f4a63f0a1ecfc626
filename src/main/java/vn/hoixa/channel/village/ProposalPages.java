package vn.hoixa.channel.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.bulletin.Words;
import vn.hoixa.channel.web.Pages;
import vn.hoixa.warning.Warning;

/**
 * Pages for proposing a warning: a template is read before it is submitted; a returned proposal is corrected and
 * submitted again.
 */
@Controller("villageProposalPages")
final class ProposalPages {
    private static final String PATH = "/thon/de-xuat";

    private final HomePages home;
    private final Proposals proposals;
    private final Pages pages;

    ProposalPages(HomePages home, Proposals proposals, Pages pages) {
        this.home = home;
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView look(HttpServletRequest request, @RequestParam(defaultValue = "") String template) {
        return home.with(
                request,
                (head, village) -> proposals
                        .template(template)
                        .map(chosen -> pages.unlisted(
                                "village-template",
                                Map.of("village", village.name(), "id", chosen.id(), "words", chosen.words())))
                        .orElseGet(() -> home.show(head, village, Said.NOTHING)));
    }

    @PostMapping(PATH)
    ModelAndView propose(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words) {
        return home.with(request, (head, village) -> {
            Said said = proposals
                    .template(template)
                    .map(chosen -> proposals.ofTemplate(chosen, head, village))
                    .orElseGet(() -> proposals.free(title, words, head, village));
            ModelAndView shown = home.show(head, village, said);
            return said.isRefusal() ? shown.addObject("typedTitle", title).addObject("typedWords", words) : shown;
        });
    }

    @GetMapping(PATH + "/{id:\\d{1,12}}")
    ModelAndView mend(HttpServletRequest request, @PathVariable long id) {
        return home.with(
                request,
                (head, village) -> proposals
                        .mendable(id, head)
                        .map(warning -> page(warning, warning.content().words(), Said.NOTHING, village.name()))
                        .orElseGet(() -> home.show(head, village, Said.NOTHING)));
    }

    @PostMapping(PATH + "/{id:\\d{1,12}}")
    ModelAndView mended(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String happening,
            @RequestParam(defaultValue = "") String signs,
            @RequestParam(defaultValue = "") String advice) {
        return home.with(
                request,
                (head, village) -> proposals
                        .mendable(id, head)
                        .map(warning -> {
                            var words = new Words(
                                    title,
                                    happening,
                                    lines(signs),
                                    lines(advice),
                                    warning.content().words().call());
                            Said said = proposals.mend(warning, version, words, head);
                            return said.isRefusal()
                                    ? page(warning, words, said, village.name())
                                    : home.show(head, village, said);
                        })
                        .orElseGet(() -> home.show(head, village, Said.refused("Bài này không sửa được nữa."))));
    }

    /** @param words as stored, or as just typed and refused */
    private ModelAndView page(Warning warning, Words words, Said said, String village) {
        return pages.unlisted(
                "village-mend",
                Map.of(
                        "village", village,
                        "problem", said.problem(),
                        "id", warning.id().value(),
                        "version", warning.version(),
                        "words", words,
                        "signs", String.join("\n", words.signs()),
                        "advice", String.join("\n", words.advice())));
    }

    private static List<String> lines(String typed) {
        return typed.lines().toList();
    }
}
