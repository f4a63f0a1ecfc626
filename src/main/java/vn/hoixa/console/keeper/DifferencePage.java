package vn.hoixa.console.keeper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.keeping.Difference;
import vn.hoixa.keeping.Portrait;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** The page that compares two revisions of an item, part by part and word by word. */
@Controller
class DifferencePage {
    private static final Set<String> NAMES = Set.of("short_name", "title", "topic");

    private final Revisions revisions;
    private final Knowledge knowledge;
    private final Names names;

    DifferencePage(Revisions revisions, Knowledge knowledge, Names names) {
        this.revisions = revisions;
        this.knowledge = knowledge;
        this.names = names;
    }

    @GetMapping(KeeperRoom.ITEM + "/khac-nhau")
    ModelAndView difference(
            @PathVariable String kind, @PathVariable String key, @RequestParam UUID tu, @RequestParam UUID den) {
        var slot = Slots.of(kind, key);
        var versions = slot.map(revisions::of).orElse(List.of());
        var before = version(versions, tu);
        var after = version(versions, den);
        return before.isEmpty() || after.isEmpty()
                ? ItemPage.missing("Không có phiên bản này.")
                : page(slot.orElseThrow(), before.get(), after.get());
    }

    private ModelAndView page(Slot slot, Version before, Version after) {
        var commune = knowledge.snapshot().commune();
        var known = names.now();
        var now = Portrait.of(after.revision(), commune);
        var page = new ModelAndView("console/keeper/difference");
        page.addObject("path", KeeperRoom.path(slot));
        page.addObject("name", name(slot, now));
        page.addObject("before", VersionRow.of(before, known));
        page.addObject("after", VersionRow.of(after, known));
        page.addObject(
                "change",
                Difference.between(Portrait.of(before.revision(), commune), Portrait.of(after.revision(), commune)));
        return page;
    }

    private static String name(Slot slot, Portrait portrait) {
        return portrait.lines().stream()
                .filter(line -> NAMES.contains(line.id()))
                .findFirst()
                .map(Portrait.Line::text)
                .orElse(slot.key());
    }

    private static Optional<Version> version(List<Version> versions, UUID id) {
        return versions.stream()
                .filter(version -> version.revision().id().value().equals(id))
                .findFirst();
    }
}
