package vn.hoixa.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;

/**
 * Checks that statements about a procedure agree everywhere: an amount or period in a common answer, a life event or a
 * case must also be in the procedure's own fields, and nothing that costs money may be called free.
 */
final class Contradictions implements Check {
    private static final Pattern FREE = Pattern.compile(
            "miễn phí|(?:không (?:mất|thu|phải nộp)|được miễn|miễn) (?:lệ )?phí|(?<![0-9.])0 đồng",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Matches how long the office takes, not how long others may take. */
    private static final Pattern SETTLED = Pattern.compile(
            "(?:giải quyết|có kết quả|trả kết quả|xong|được cấp)[^,.;]{0,20} (?:trong|sau) ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part answer : corpus.under(Corpus.ANSWERS)) {
            elsewhere(answer, "answer", answer.texts("codes"), corpus, findings);
        }
        for (Part event : corpus.under(Corpus.EVENTS)) {
            List<Part> steps = event.parts("order");
            steps.forEach(step -> elsewhere(step, "why", List.of(step.text("code")), corpus, findings));
            List<String> codes = steps.stream().map(step -> step.text("code")).toList();
            elsewhere(event, "note", codes, corpus, findings);
        }
        for (Part procedure : corpus.under(Corpus.PROCEDURES)) {
            procedure.parts("cases").forEach(one -> ofCase(one, procedure.part("facets"), findings));
        }
    }

    private static void elsewhere(
            Part part, String key, List<String> codes, Corpus corpus, Consumer<Finding> findings) {
        Set<String> told = Stream.concat(
                        corpus.under(Corpus.PROCEDURES).stream().filter(own -> codes.contains(own.text("code"))),
                        corpus.under(Corpus.RULES).stream())
                .flatMap(Part::texts)
                .flatMap(words -> Figures.in(words.text()))
                .collect(Collectors.toSet());
        if (!codes.isEmpty()) {
            Figures.in(part.text(key))
                    .filter(figure -> !told.contains(figure))
                    .forEach(figure -> findings.accept(
                            part.finding(key, figure, "thủ tục " + String.join(", ", codes) + " không nói số này")));
        }
    }

    private static void ofCase(Part one, Part facets, Consumer<Finding> findings) {
        for (String sentence : Sentences.of(one.text("answer"))) {
            Figures.money(sentence)
                    .filter(amount -> facets.texts()
                            .flatMap(each -> Figures.money(each.text()))
                            .noneMatch(amount::equals))
                    .forEach(amount -> findings.accept(
                            one.finding("answer", amount, "các mục của thủ tục không nói số tiền này")));
            if (SETTLED.matcher(sentence).find()) {
                settled(one, sentence, facets.part("time_limit").text("text"), findings);
            }
            if (FREE.matcher(sentence).find() && costs(facets)) {
                findings.accept(one.finding("answer", sentence, "nói không mất tiền, mục fee thì có"));
            }
        }
    }

    private static void settled(Part one, String sentence, String limit, Consumer<Finding> findings) {
        Set<String> limits = Figures.spans(limit).collect(Collectors.toCollection(HashSet::new));
        Figures.spans(sentence)
                .filter(span -> !limits.contains(span))
                .forEach(span -> findings.accept(one.finding("answer", span, "khác thời hạn ở mục time_limit")));
    }

    /** Whether the procedure names amounts, and none of them is zero. */
    private static boolean costs(Part facets) {
        List<Part> fees =
                facets.parts("fee").stream().filter(fee -> fee.has("amount")).toList();
        return !fees.isEmpty()
                && fees.stream()
                        .noneMatch(fee -> FREE.matcher(fee.text("amount")).find());
    }
}
