package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Labels;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Retired;

/** The checks of one procedure of {@code knowledge-base/}. */
final class ProcedureLint {
    private static final Pattern CASE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CASE_ID = 24;
    private static final int FEWEST_NAMES = 8;
    /** A reply of 900 characters has to hold it with its heading and footer. */
    private static final int LONGEST_REPLY = 780;

    private static final Pattern SPAN = Pattern.compile(
            "[0-9]+ ?(ngày|giờ|phút|tháng|năm|tuần)|trong ngày|ngay|tại chỗ|không quá|một ngày|hẹn|kỳ|lần",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FREE =
            Pattern.compile("0 đồng|miễn phí.*|không mất.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT = Pattern.compile("đồng (một|mỗi|/).*|.*%.*", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final ProcedureContent content;
    private final Lint.Known known;
    private final WordLint words;
    private final Consumer<Finding> findings;

    ProcedureLint(String file, ProcedureContent content, Lint.Known known, WordLint words, Consumer<Finding> findings) {
        this.file = file;
        this.content = content;
        this.known = known;
        this.words = words;
        this.findings = findings;
    }

    void check(Retired retired) {
        identity(retired);
        source(retired);
        searchWords();
        content.distinguish().forEach((code, line) -> {
            words.check(file, "distinguish." + code, line);
            if (code.equals(content.code())) {
                tell("distinguish", code.value(), "không phân biệt với chính nó");
            }
        });
        content.facets().forEach(this::facet);
        cases();
        replies();
    }

    private void identity(Retired retired) {
        words.atMost(file, "short_name", content.shortName(), Labels.MOST);
        words.check(file, "short_name", content.shortName());
        if (retired.repealOf(content.code()).isPresent()) {
            tell("code", content.code().value(), "mã này đã bãi bỏ (retired/codes.yaml)");
        }
        if (content.handler().isEmpty()) {
            tell("handler", "", "phải ghi ai nhận hồ sơ");
        }
        content.handler()
                .filter(handler -> !known.handlers().contains(handler))
                .ifPresent(handler -> tell("handler", handler, "không có trong handlers của commune.yaml"));
        if (content.portal().isPresent()) {
            tell("portal", "", "mục lạ, không có trong mẫu");
        }
    }

    private void source(Retired retired) {
        SourceLint.check(file, content.source(), findings);
        if (content.legalBasis().isEmpty()) {
            tell("legal_basis", "", "phải có ít nhất một văn bản");
        }
        retired.lawAmong(content.legalBasis())
                .ifPresent(law -> tell("legal_basis", law.term(), "không còn hiệu lực từ ngày " + law.since()));
    }

    private void searchWords() {
        if (content.names().size() + content.phrasings().size() < FEWEST_NAMES) {
            tell("names", "", "tên gọi và cách hỏi cộng lại phải từ " + FEWEST_NAMES + " trở lên");
        }
        content.names().forEach(name -> words.personal(file, "names", name));
        content.phrasings().forEach(phrasing -> words.personal(file, "phrasings", phrasing));
    }

    private void facet(Facet facet, FacetValue value) {
        String field = "facets." + facet.id();
        switch (value) {
            case FacetValue.Text text -> text(facet, field, text);
            case FacetValue.Documents documents -> documents(field, documents);
            case FacetValue.Fees fees -> fees(field, fees);
            case FacetValue.NextSteps next -> {
                next.text().ifPresent(text -> words.check(file, field, text));
                next.lifeEvent()
                        .filter(event -> !known.events().contains(event))
                        .ifPresent(event -> tell(field, event, "không có trong life-events/"));
            }
        }
    }

    private void text(Facet facet, String field, FacetValue.Text value) {
        words.check(file, field, value.text());
        boolean usable = value.stated() instanceof FacetState.Usable;
        if (usable && facet == Facet.TIME_LIMIT && !SPAN.matcher(value.text()).find()) {
            tell(field, value.text(), "thời hạn phải có đơn vị");
        }
    }

    private void documents(String field, FacetValue.Documents value) {
        value.always().forEach(paper -> words.check(file, field + ".always", paper.text()));
        value.when().forEach(when -> {
            words.check(file, field + ".when", when.name());
            words.check(file, field + ".when", when.text());
        });
        value.notNeeded().forEach(paper -> words.personal(file, field + ".not_needed", paper));
        value.notes().forEach(note -> words.check(file, field + ".notes", note));
        boolean empty = value.always().isEmpty() && value.when().isEmpty();
        if (empty && value.stated() instanceof FacetState.Usable) {
            tell(field, "", "không có giấy tờ nào; nguồn không ghi thì ghi state: missing");
        }
    }

    private record Place(String method, Optional<String> condition, Optional<String> type) {}

    private void fees(String field, FacetValue.Fees value) {
        Set<Place> places = new HashSet<>();
        for (FeeFact fact : value.facts()) {
            if (fact.type().isEmpty()) {
                tell(field, fact.amount().orElse(""), "phải ghi loại phí (type)");
            }
            if (!places.add(new Place(fact.method(), fact.condition(), fact.type()))) {
                tell(field, fact.method(), "hai mức cho cùng cách nộp, loại phí và điều kiện");
            }
            fact.condition().ifPresent(condition -> words.check(file, field + ".condition", condition));
            fact.amount().ifPresent(amount -> amount(field, fact, amount));
        }
    }

    private void amount(String field, FeeFact fact, String amount) {
        if (!amount.contains("đồng") && !FREE.matcher(amount).matches() && !amount.contains("%")) {
            tell(field, amount, "số tiền phải tính bằng đồng");
        }
        boolean conditioned =
                fact.condition().isPresent() || UNIT.matcher(amount).find();
        if (!conditioned && !FREE.matcher(amount).matches()) {
            tell(field, amount, "số tiền phải đi với điều kiện hoặc đơn vị (một bản, một lần …)");
        }
    }

    private void cases() {
        Set<String> ids = new HashSet<>();
        for (var one : content.cases()) {
            if (!CASE_ID.matcher(one.id()).matches() || one.id().length() > LONGEST_CASE_ID) {
                tell("cases", one.id(), "id chỉ gồm a-z, 0-9, gạch nối, nhiều nhất " + LONGEST_CASE_ID + " ký tự");
            }
            if (!ids.add(one.id())) {
                tell("cases", one.id(), "id lặp lại");
            }
            one.answer().ifPresent(answer -> {
                words.check(file, "cases." + one.id(), answer);
                words.atMost(file, "cases." + one.id(), answer, LONGEST_REPLY);
            });
            one.see()
                    .filter(content.code()::equals)
                    .ifPresent(code -> tell("cases." + one.id(), code.value(), "see không trỏ về chính thủ tục này"));
        }
    }

    /** Every reply has to fit, on whatever day. */
    private void replies() {
        var revision = new RevisionId(new UUID(0, 0));
        var rendering = new Rendering(revision, content, Setting.NONE, LocalDate.of(2026, 1, 1));
        for (Facet facet : Facet.values()) {
            rendering
                    .reply(facet)
                    .ifPresent(words -> this.words.atMost(file, "facets." + facet.id(), words.text(), LONGEST_REPLY));
        }
    }

    private void tell(String field, String value, String rule) {
        findings.accept(new Finding(file, field, value, rule));
    }
}
