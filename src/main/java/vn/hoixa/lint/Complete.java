package vn.hoixa.lint;

import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/** Each item has what its readers ask for: a handler, enough names, something in each list that says something. */
final class Complete implements Check {
    private static final int FEWEST_NAMES = 8;
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
        int names =
                procedure.texts("names").size() + procedure.texts("phrasings").size();
        if (names < FEWEST_NAMES) {
            findings.accept(procedure.finding(
                    "names",
                    "",
                    "tên gọi và cách hỏi cộng lại phải từ " + FEWEST_NAMES + " trở lên, đang có " + names));
        }
        Part documents = procedure.part("facets").part("documents");
        boolean empty =
                documents.parts("always").isEmpty() && documents.parts("when").isEmpty();
        if (documents.node().isObject() && !documents.has("state") && empty) {
            findings.accept(documents.finding("", "", "không có giấy tờ nào; nguồn không ghi thì ghi state: missing"));
        }
    }

    private static void questions(Part item, int fewest, Consumer<Finding> findings) {
        if (item.texts("ask").size() < fewest) {
            findings.accept(item.finding("ask", "", "phải có từ " + fewest + " cách hỏi trở lên"));
        }
    }
}
