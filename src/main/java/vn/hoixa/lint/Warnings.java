package vn.hoixa.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Words;
import vn.hoixa.procedure.Finding;

/**
 * Checks that a ready-made warning is short and names a document, or says that its user has to name one. It must not
 * contain a web address: its first advice is to press, pay and tell nothing, and a link would teach the contrary.
 */
final class Warnings implements Check {
    private static final int LINES = 3;

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Map<String, String> categories = new HashMap<>();
        for (Part file : corpus.under(Corpus.WARNINGS)) {
            readable(file, findings);
            length(file, findings);
            source(file, findings);
            address(file, findings);
            String other = categories.putIfAbsent(file.text("category"), file.file());
            if (other != null) {
                findings.accept(file.finding("category", file.text("category"), "đã có trong " + other));
            }
        }
    }

    private static void readable(Part file, Consumer<Finding> findings) {
        try {
            Templates.read(file.file(), file.node());
        } catch (IllegalArgumentException | JacksonException e) {
            findings.accept(new Finding(file.file(), "", "", "không đọc được cảnh báo mẫu: " + e.getMessage()));
        }
    }

    private static void length(Part file, Consumer<Finding> findings) {
        if (file.text("title").length() > Words.LONGEST_TITLE) {
            findings.accept(file.finding(
                    "title", file.text("title"), "tiêu đề nhiều nhất " + Words.LONGEST_TITLE + " chữ cái"));
        }
        for (String list : List.of("signs", "advice")) {
            if (file.texts(list).size() != LINES) {
                findings.accept(file.finding(list, "", "phải có " + LINES + " dòng"));
            }
        }
    }

    private static void source(Part file, Consumer<Finding> findings) {
        if (file.has("source") == file.has("source_needed")) {
            findings.accept(file.finding(
                    "source", "", "ghi nguồn, hoặc ghi source_needed khi chưa có văn bản nêu thủ đoạn này"));
        }
    }

    private static void address(Part file, Consumer<Finding> findings) {
        CitizenWords.in(file)
                .filter(words -> words.text().contains("://"))
                .forEach(words -> findings.accept(words.finding("không để đường dẫn trong lời cảnh báo")));
    }
}
