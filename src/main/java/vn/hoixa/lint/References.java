package vn.hoixa.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/**
 * Checks that everything an item or a menu refers to exists: procedures, life events, the commune's handlers. Only a
 * sibling to be distinguished may be one that is known from the portal alone.
 */
final class References implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.under(Corpus.PROCEDURES).forEach(procedure -> procedure(procedure, corpus, findings));
        for (Part answer : corpus.under(Corpus.ANSWERS)) {
            answer.texts("codes").forEach(code -> known(answer, "codes", code, corpus.codes(), findings));
        }
        for (Part event : corpus.under(Corpus.EVENTS)) {
            Set<String> steps = new HashSet<>();
            for (Part step : event.parts("order")) {
                known(step, "code", step.text("code"), corpus.codes(), findings);
                if (!steps.add(step.text("code"))) {
                    findings.accept(step.finding("code", step.text("code"), "một thủ tục lặp lại"));
                }
            }
        }
        for (Part menus : corpus.under("intents/menus.yaml")) {
            for (Part menu : menus.parts("entries")) {
                menu.texts("offer").forEach(code -> known(menu, "offer", code, corpus.codes(), findings));
            }
        }
        for (Part file : corpus.under("handlers.yaml")) {
            file.elements().forEach(entry -> handler(entry, corpus, findings));
        }
    }

    private static void procedure(Part procedure, Corpus corpus, Consumer<Finding> findings) {
        String own = procedure.text("code");
        handler(procedure, corpus, findings);
        for (String code : procedure.part("distinguish").keys()) {
            other(procedure, "distinguish", code, own, findings);
        }
        for (Part one : procedure.parts("cases")) {
            one.textIfAny("see").ifPresent(code -> {
                known(one, "see", code, corpus.codes(), findings);
                other(one, "see", code, own, findings);
            });
        }
        Part next = procedure.part("facets").part("next_steps");
        next.textIfAny("life_event")
                .filter(event -> !corpus.lifeEvents().contains(event))
                .ifPresent(event -> findings.accept(next.finding("life_event", event, "không có trong life-events/")));
    }

    private static void known(Part from, String key, String code, Set<String> codes, Consumer<Finding> findings) {
        if (!codes.contains(code)) {
            findings.accept(from.finding(key, code, "không có thủ tục nào mang mã này"));
        }
    }

    private static void other(Part from, String key, String code, String own, Consumer<Finding> findings) {
        if (code.equals(own)) {
            findings.accept(from.finding(key, code, "không trỏ về chính thủ tục này"));
        }
    }

    private static void handler(Part from, Corpus corpus, Consumer<Finding> findings) {
        from.textIfAny("handler")
                .filter(handler -> !corpus.handlers().contains(handler))
                .ifPresent(handler ->
                        findings.accept(from.finding("handler", handler, "không có trong handlers của commune.yaml")));
    }
}
