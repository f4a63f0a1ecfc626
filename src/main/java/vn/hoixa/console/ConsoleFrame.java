package vn.hoixa.console;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hoixa.knowledge.Knowledge;

/** What every page of the console carries: whose commune it is, and whether this is a demonstration. */
@ControllerAdvice(basePackageClasses = ConsoleFrame.class)
class ConsoleFrame {
    private final Knowledge knowledge;
    private final boolean demo;

    ConsoleFrame(Knowledge knowledge, @Value("${hoixa.demo}") boolean demo) {
        this.knowledge = knowledge;
        this.demo = demo;
    }

    @ModelAttribute("unit")
    String unit() {
        return knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("cấp xã");
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
