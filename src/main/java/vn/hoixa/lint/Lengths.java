package vn.hoixa.lint;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Labels;

/** Checks that each reply fits in one message, each label on a button, each case id in an option id. */
final class Lengths implements Check {
    private static final Pattern CASE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CASE_ID = 24;
    private static final int LONGEST_ANSWER = 900;
    /** Limit of a facet, so that a reply of 900 characters holds it with heading and footer. */
    private static final int LONGEST_REPLY = 780;

    private static final Map<String, String> LABELS = Map.of(
            Corpus.PROCEDURES, "short_name", Corpus.ANSWERS, "title", Corpus.TOPICS, "topic", Corpus.EVENTS, "title");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        LABELS.forEach((folder, key) ->
                corpus.under(folder).forEach(item -> atMost(item, key, item.text(key), Labels.MOST, findings)));
        corpus.under(Corpus.ANSWERS)
                .forEach(answer -> atMost(answer, "answer", answer.text("answer"), LONGEST_ANSWER, findings));
        for (Part procedure : corpus.under(Corpus.PROCEDURES)) {
            procedure.parts("cases").forEach(one -> one(one, findings));
            corpus.procedure(procedure).ifPresent(published -> replies(procedure, published, findings));
        }
    }

    private static void one(Part one, Consumer<Finding> findings) {
        String id = one.text("id");
        if (!CASE_ID.matcher(id).matches() || id.length() > LONGEST_CASE_ID) {
            findings.accept(
                    one.finding("id", id, "id chỉ gồm a-z, 0-9, gạch nối, nhiều nhất " + LONGEST_CASE_ID + " ký tự"));
        }
        atMost(one, "answer", one.text("answer"), LONGEST_REPLY, findings);
    }

    /** Checks replies near the end of their validity, when they are longest because they name the last day. */
    private static void replies(Part file, Procedure published, Consumer<Finding> findings) {
        LocalDate last = published.source().reviewBy().orElse(published.source().factsOn());
        for (Facet facet : Facet.values()) {
            Stream.of(published.source().factsOn(), last)
                    .flatMap(day -> published.facet(facet, day).stream())
                    .filter(words -> words.text().length() > LONGEST_REPLY)
                    .findFirst()
                    .ifPresent(words -> atMost(file, "facets." + facet.id(), words.text(), LONGEST_REPLY, findings));
        }
    }

    private static void atMost(Part part, String key, String text, int most, Consumer<Finding> findings) {
        if (text.length() > most) {
            findings.accept(part.finding(key, text, "dài " + text.length() + " ký tự, nhiều nhất " + most));
        }
    }
}
