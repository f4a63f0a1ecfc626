package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.Finding;

/** Checks that each item has all that is needed: a handler, enough names, some content in each list. */
final class Complete implements Check {
    /** Facets offered first: each file must state them, even as missing or unclear. */
    private static final List<Facet> DEMANDED = List.of(
            Facet.DOCUMENTS, Facet.FEE, Facet.TIME_LIMIT, Facet.PLACE, Facet.ONLINE, Facet.RESULT, Facet.DEFINITION);

    private static final int FEWEST_NAMES = 8;
    /** A file without cases is a short one: a rarely asked procedure needs fewer names. */
    private static final int FEWEST_NAMES_SHORT = 4;

    private static final int FEWEST_QUESTIONS = 6;

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.under(Corpus.PROCEDURES).forEach(procedure -> procedure(procedure, findings));
        corpus.under(Corpus.ANSWERS).forEach(answer -> questions(answer, 1, findings));
        for (Part topic : corpus.under(Corpus.TOPICS)) {
            questions(topic, FEWEST_QUESTIONS, findings);
            if (topic.texts("words").isEmpty()) {
                findings.accept(topic.finding("words", "", "phải có từ nêu đúng việc này"));
            }
        }
        for (Part event : corpus.under(Corpus.EVENTS)) {
            questions(event, FEWEST_QUESTIONS, findings);
            if (event.parts("order").isEmpty()) {
                findings.accept(event.finding("order", "", "phải có ít nhất một thủ tục"));
            }
        }
    }

    private static void procedure(Part procedure, Consumer<Finding> findings) {
        if (!procedure.has("handler")) {
            findings.accept(procedure.finding("handler", "", "phải ghi ai nhận hồ sơ"));
        }
        for (Facet facet : DEMANDED) {
            if (!procedure.part("facets").has(facet.id())) {
                findings.accept(procedure
                        .part("facets")
                        .finding(facet.id(), "", "phải có mục này; nguồn không ghi thì ghi state: missing"));
            }
        }
        names(procedure, findings);
        Part documents = procedure.part("facets").part("documents");
        boolean empty =
                documents.parts("always").isEmpty() && documents.parts("when").isEmpty();
        if (documents.node().isObject() && !documents.has("state") && empty) {
            findings.accept(documents.finding("", "", "không có giấy tờ nào; nguồn không ghi thì ghi state: missing"));
        }
    }

    private static void names(Part procedure, Consumer<Finding> findings) {
        int fewest = procedure.parts("cases").isEmpty() ? FEWEST_NAMES_SHORT : FEWEST_NAMES;
        int names =
                procedure.texts("names").size() + procedure.texts("phrasings").size();
        if (names < fewest) {
            findings.accept(procedure.finding(
                    "names", "", "tên gọi và cách hỏi cộng lại phải từ " + fewest + " trở lên, đang có " + names));
        }
    }

    private static void questions(Part item, int fewest, Consumer<Finding> findings) {
        if (item.texts("ask").size() < fewest) {
            findings.accept(item.finding("ask", "", "phải có từ " + fewest + " cách hỏi trở lên"));
        }
    }
}
