package vn.hoixa.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Labels;

/** The checks of one item of {@code knowledge-base/} that is not a procedure. */
final class ItemLint {
    private static final int LONGEST_ANSWER = 900;
    private static final int FEWEST_QUESTIONS = 6;

    private final String file;
    private final WordLint words;
    private final Consumer<Finding> findings;

    ItemLint(String file, WordLint words, Consumer<Finding> findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    void check(Item item) {
        SourceLint.check(file, item.source(), findings);
        switch (item) {
            case CommonAnswer answer -> answer(answer);
            case Topic topic -> topic(topic);
            case LifeEvent event -> event(event);
            case LocalRule rule -> rule(rule);
            case Commune commune -> commune(commune);
            case Procedure _ -> throw new IllegalArgumentException("a procedure is checked by ProcedureLint");
        }
    }

    private void answer(CommonAnswer answer) {
        words.atMost(file, "title", answer.title().text(), Labels.MOST);
        words.atMost(file, "answer", answer.answer().text(), LONGEST_ANSWER);
        words.check(file, "answer", answer.answer().text());
        questions(answer.ask(), 1);
        if (answer.legalBasis().isEmpty()) {
            tell("legal_basis", "", "phải có ít nhất một văn bản");
        }
    }

    private void topic(Topic topic) {
        words.atMost(file, "topic", topic.topic().text(), Labels.MOST);
        words.check(file, "handler", topic.handler().text());
        words.check(file, "contact", topic.contact().text());
        questions(topic.ask(), FEWEST_QUESTIONS);
        if (topic.words().isEmpty()) {
            tell("words", "", "phải có từ nêu đúng việc này");
        }
    }

    private void event(LifeEvent event) {
        words.atMost(file, "title", event.title().text(), Labels.MOST);
        questions(event.ask(), FEWEST_QUESTIONS);
        event.order()
                .forEach(step ->
                        words.check(file, "order." + step.code(), step.why().text()));
        event.note().ifPresent(note -> words.check(file, "note", note.text()));
        if (event.order().isEmpty()) {
            tell("order", "", "phải có ít nhất một thủ tục");
        }
        if (event.order().stream().map(LifeEvent.Step::code).distinct().count()
                < event.order().size()) {
            tell("order", "", "một thủ tục lặp lại");
        }
    }

    private void rule(LocalRule rule) {
        words.check(file, "scope", rule.scope());
        rule.until().filter(rule.from()::isAfter).ifPresent(day -> tell("until", day.toString(), "phải sau from"));
        for (LocalRule.Line line : rule.lines()) {
            if (!line.method().equals(FeeFact.ANY_METHOD) && !FeeFact.METHODS.contains(line.method())) {
                tell("rules.method", line.method(), "chỉ nhận mọi hình thức, trực tiếp, trực tuyến, bưu chính");
            }
            if (!line.amount().contains("đồng") && !line.amount().contains("%")) {
                tell("rules.amount", line.amount(), "số tiền phải tính bằng đồng");
            }
        }
    }

    private void commune(Commune commune) {
        repeated(
                "handlers", commune.handlers().stream().map(Commune.Handler::id).toList());
        repeated(
                "service_points",
                commune.servicePoints().stream().map(Commune.ServicePoint::id).toList());
        repeated(
                "villages", commune.villages().stream().map(Commune.Village::id).toList());
    }

    private void repeated(String field, List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> tell(field, id, "id lặp lại"));
    }

    private void questions(List<String> ask, int fewest) {
        ask.forEach(question -> words.personal(file, "ask", question));
        if (ask.size() < fewest) {
            tell("ask", "", "phải có từ " + fewest + " cách hỏi trở lên");
        }
    }

    private void tell(String field, String value, String rule) {
        findings.accept(new Finding(file, field, value, rule));
    }
}
