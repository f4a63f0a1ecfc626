package vn.hoixa.channel.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.hoixa.knowledge.Knowledge;

/** Renders public pages with their letterhead. */
@Component
public final class Pages {
    private final Knowledge knowledge;
    private final List<Banner> banners;
    private final boolean demo;

    Pages(Knowledge knowledge, List<Banner> banners, @Value("${hoixa.demo}") boolean demo) {
        this.knowledge = knowledge;
        this.banners = banners;
        this.demo = demo;
    }

    /** A page that search engines may index. */
    public ModelAndView page(String name, Map<String, ? extends @Nullable Object> model) {
        return new ModelAndView("public/" + name)
                .addObject("office", Letterhead.of(knowledge.snapshot(), demo))
                .addObject("unlisted", false)
                .addObject(
                        "alarm",
                        banners.stream().flatMap(each -> each.now().stream()).findFirst())
                .addAllObjects(model);
    }

    /** A page that they may not index. */
    public ModelAndView unlisted(String name, Map<String, ? extends @Nullable Object> model) {
        var page = page(name, model).addObject("unlisted", true);
        return page;
    }

    /** An error page with its status. */
    public ModelAndView problem(Problem problem) {
        return problem(problem, "");
    }

    /** @param instead the code of an alternative procedure, or empty */
    public ModelAndView problem(Problem problem, String instead) {
        var page = unlisted("problem", Map.of("problem", problem, "instead", instead));
        page.setStatus(problem.kind());
        return page;
    }
}
