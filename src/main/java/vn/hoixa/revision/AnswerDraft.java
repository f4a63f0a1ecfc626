package vn.hoixa.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.language.PlainText;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.Labels;

/** An approved answer being made knowledge, in the form of the answers in {@code knowledge-base/}. */
record AnswerDraft(String key, KnowledgeStore.NewAnswer answer) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_ANSWER = 900;

    static AnswerDraft of(KnowledgeStore.NewAnswer answer) {
        return new AnswerDraft("da-duyet-" + UUID.randomUUID().toString().substring(0, 8), answer);
    }

    /** Why it cannot become knowledge yet, in Vietnamese. */
    List<String> hindrances(LocalDate today) {
        var reasons = new ArrayList<String>();
        if (answer.title().isBlank() || answer.title().length() > Labels.MOST) {
            reasons.add("Tên câu trả lời từ 1 đến " + Labels.MOST + " ký tự.");
        }
        if (answer.answer().isBlank() || answer.answer().length() > LONGEST_ANSWER) {
            reasons.add("Câu trả lời từ 1 đến " + LONGEST_ANSWER + " ký tự.");
        }
        if (answer.ask().stream().allMatch(String::isBlank)) {
            reasons.add("Phải có ít nhất một câu hỏi chung.");
        }
        if (answer.legalBasis().stream().allMatch(String::isBlank)) {
            reasons.add("Phải ghi căn cứ pháp lý.");
        }
        if (!answer.reviewBy().isAfter(today)) {
            reasons.add("Hạn rà soát phải sau hôm nay.");
        }
        return reasons;
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", key);
        node.put("title", PlainText.line(answer.title()));
        node.put("answer", PlainText.lines(answer.answer()));
        lines(answer.ask()).forEach(node.putArray("ask")::add);
        answer.codes().forEach(code -> node.withArray("codes").add(code.value()));
        if (!answer.field().isBlank()) {
            node.put("field", answer.field());
        }
        lines(answer.legalBasis()).forEach(node.putArray("legal_basis")::add);
        node.putObject("source")
                .put("decision", "Câu trả lời đã duyệt của " + answer.origin().office())
                .put("facts_on", answer.origin().on().toString())
                .put("review_by", answer.reviewBy().toString());
        return Canonical.json(node);
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(PlainText::line)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
