package vn.hoixa.console.warnings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.bulletin.AiPart;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Target;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.bulletin.Way;

/** The options of the form. */
@Component("warningChoices")
class Choices {
    private final Templates templates;
    private final Villages villages;

    Choices(Templates templates, Villages villages) {
        this.templates = templates;
        this.villages = villages;
    }

    /** The templates in one group of categories. */
    record Shelf(String label, List<Template> templates) {}

    void into(Model model) {
        model.addAttribute("categories", Category.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("ways", Way.values());
        model.addAttribute("parts", AiPart.values());
        model.addAttribute("targets", Target.values());
        model.addAttribute("villages", villages.today());
    }

    /** For whom, by the names of today. */
    String whose(Area area) {
        return area.isCommune()
                ? "cả xã"
                : villages.of(area).stream().map(Village::name).collect(Collectors.joining(", "));
    }

    List<Shelf> shelves() {
        Map<Category.Group, List<Template>> groups = templates.all().stream()
                .collect(Collectors.groupingBy(each -> each.kind().category().group()));
        return Stream.of(Category.Group.values())
                .map(group -> new Shelf(group.label(), groups.getOrDefault(group, List.of())))
                .filter(shelf -> !shelf.templates().isEmpty())
                .toList();
    }
}
