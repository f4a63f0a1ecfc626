package vn.hoixa.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.hoixa.keeping.Edited.Problem;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Sheets;
import vn.hoixa.lint.Lint;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;

/** Validates an edit; what it finds has to be corrected before the edit is saved for publication. */
@Component
class EditChecks {
    /**
     * The fields that hold wording: how people name and find an item. Every other field is a fact and needs its source.
     */
    private static final Set<String> WORDS = Set.of(
            "short_name",
            "title",
            "topic",
            "names",
            "phrasings",
            "ask",
            "words",
            "codes",
            "source",
            "source.decision",
            "source.url",
            "source.facts_on",
            "source.review_by",
            "facts_on",
            "review_by");

    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Masker masker;
    private final AbolishedTerms abolished;
    private final Clock clock;

    EditChecks(Knowledge knowledge, Catalogue catalogue, Masker masker, BaseFiles base, Clock clock) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.masker = masker;
        this.abolished = AbolishedTerms.from(base, _ -> {});
        this.clock = clock;
    }

    /** @param sheet the words of the revision: what the officer says otherwise than the portal */
    List<Problem> of(Edit edit, Optional<Revision> base, Revision revision, JsonNode sheet) {
        var problems = new ArrayList<Problem>();
        form(edit, problems);
        if (!problems.isEmpty()) {
            return problems;
        }
        personal(edit.sheet(), base.map(Edits::sheetOf), problems);
        var among = knowledge.snapshot().trying(revision);
        Lint.ofSheet(edit.slot(), sheet, among, abolished)
                .forEach(finding -> problems.add(new Problem(finding.field(), sentence(finding.rule()))));
        revision.hindrance().ifPresent(why -> problems.add(new Problem("source.decision", sentence(why))));
        uniqueName(edit, problems);
        reviewDay(edit, problems);
        ground(edit, base, revision, problems);
        if (edit.why().isBlank()) {
            problems.add(new Problem("why", "Ghi lý do sửa, để người duyệt hiểu."));
        }
        return problems;
    }

    private static void form(Edit edit, List<Problem> problems) {
        var fields = Fields.of(
                edit.slot().toString(),
                edit.sheet(),
                finding -> problems.add(new Problem(finding.field(), sentence(finding.rule()))));
        if (edit.slot().type() == ItemType.PROCEDURE) {
            ProcedureReader.read(fields);
        } else {
            Sheets.check(edit.slot().type(), fields);
        }
    }

    /** Personal data that stood there before is not reported; only what was typed now is. */
    private void personal(JsonNode sheet, Optional<? extends JsonNode> base, List<Problem> problems) {
        var before = new HashSet<String>();
        base.ifPresent(old -> texts(old, "", (_, text) -> before.add(text)));
        texts(sheet, "", (path, text) -> {
            if (!before.contains(text)) {
                personal(text, path, problems);
            }
        });
    }

    private static void texts(JsonNode node, String path, BiConsumer<String, String> each) {
        if (node.isObject()) {
            node.propertyNames().forEach(key -> texts(node.get(key), path.isEmpty() ? key : path + "." + key, each));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                texts(node.get(at), node.get(at).isObject() ? path + "[" + at + "]" : path, each);
            }
        } else {
            each.accept(path, node.asString(""));
        }
    }

    private void personal(String text, String path, List<Problem> problems) {
        var open = knowledge.snapshot().commune().map(Commune::madePublic).orElse(List.of());
        var inspection = masker.inspect(text, open);
        inspection
                .findings()
                .forEach(found -> problems.add(new Problem(
                        path,
                        "“" + inspection.text().substring(found.start(), found.end()) + "” giống "
                                + found.kind().label()
                                + ". Bỏ đi: nội dung cho mọi người không chứa dữ liệu cá nhân.")));
    }

    private void uniqueName(Edit edit, List<Problem> problems) {
        String key = edit.slot().type() == ItemType.PROCEDURE ? "short_name" : "title";
        String name = edit.sheet().path(key).asString("").strip().toLowerCase(Locale.ROOT);
        catalogue.entries().stream()
                .filter(entry -> entry.slot().type() == edit.slot().type())
                .filter(entry -> !entry.slot().equals(edit.slot()))
                .filter(entry ->
                        !name.isEmpty() && entry.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .ifPresent(other -> problems.add(new Problem(
                        key, "Trùng tên với " + other.slot().key() + ". Đặt tên khác để người dân chọn đúng.")));
    }

    private void reviewDay(Edit edit, List<Problem> problems) {
        var source = edit.sheet().path("source");
        String path = source.isObject() ? "source.review_by" : "review_by";
        String day =
                (source.isObject() ? source : edit.sheet()).path("review_by").asString("");
        date(day)
                .filter(last -> !last.isAfter(today()))
                .ifPresent(_ -> problems.add(new Problem(path, "Hạn rà soát phải sau hôm nay.")));
    }

    private void ground(Edit edit, Optional<Revision> base, Revision revision, List<Problem> problems) {
        var commune = knowledge.snapshot().commune();
        var before = base.map(old -> Portrait.of(old, commune)).orElseGet(() -> new Portrait(List.of()));
        var changed = Difference.between(before, Portrait.of(revision, commune)).parts();
        if (changed.isEmpty()) {
            problems.add(new Problem("", "Chưa có chỗ nào được sửa."));
        }
        var facts = changed.stream().filter(part -> !WORDS.contains(part.id())).toList();
        if (facts.isEmpty()) {
            return;
        }
        String which = facts.getFirst().label();
        if (!edit.ground().isNamed()) {
            problems.add(new Problem(
                    "ground.document", "“" + which + "” đã đổi: ghi số văn bản, nơi ban hành hoặc địa chỉ nguồn."));
        }
        if (!edit.ground().url().isBlank() && !edit.ground().url().strip().matches("https?://\\S+")) {
            problems.add(new Problem("ground.url", "Địa chỉ nguồn bắt đầu bằng https://"));
        }
        var day = date(edit.ground().day());
        if (day.isEmpty() || day.get().isAfter(today())) {
            problems.add(new Problem("ground.day", "Ghi ngày của nguồn, không sau hôm nay."));
        }
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Catalogue.HERE);
    }

    private static String sentence(String rule) {
        String words = rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1);
        return words.endsWith(".") || words.endsWith(")") ? words : words + ".";
    }
}
