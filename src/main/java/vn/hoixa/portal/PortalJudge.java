package vn.hoixa.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.Aging;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.Labels;
import vn.hoixa.procedure.LegalNumbers;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureContent.Kinship;
import vn.hoixa.procedure.ProcedureContent.PortalTexts;
import vn.hoixa.procedure.Source;

/**
 * Decides, at import, which facets of a portal record are usable for citizens (law 8: an unknown is said to be
 * unknown).
 *
 * <p>The rule: a value is usable when it is a real value (a time limit with its unit, an amount with its condition, the
 * name of a paper with its copies, the number of a law, the name of a result) and nothing beside it contradicts it.
 * Prose is never usable: nobody has read it, some of it is scrambled, and most of it was written for officials. So an
 * imported record that nobody has edited answers the short structured questions, refers the rest to an officer, and is
 * still found by its whole text. A record based on a repealed law, or naming an abolished body or paper in an important
 * place, answers nothing: what else in it is outdated cannot be seen from outside.
 */
public final class PortalJudge {
    private static final String PROSE = "chưa ai viết lại bằng lời dễ hiểu";
    private static final Pattern REFUSAL = Pattern.compile(
            ".*(?:từ chối|không đủ điều kiện|không chấp thuận|sửa đổi, bổ sung hồ sơ|không được|không có kết quả).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NONE =
            Pattern.compile("|không|không có|không quy định", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_NAME = 150;
    /** Words that show that prose mentions a facet which has no field of its own. */
    private static final Map<Facet, List<String>> SPOKEN = Map.of(
            Facet.ON_BEHALF, List.of("ủy quyền", "uỷ quyền", "người đại diện", "người thân thích"),
            Facet.IN_PERSON, List.of("có mặt", "ký trước mặt", "vân tay", "lưu động"),
            Facet.ANY_PLACE, List.of("không phụ thuộc nơi cư trú", "cấp xã bất kỳ", "quyền lựa chọn"),
            Facet.MISSING_DOCUMENT, List.of("trường hợp không có", "không khai thác được"),
            Facet.RESULT_DELIVERY, List.of("trả kết quả", "bưu chính"),
            Facet.REFUSAL, List.of("từ chối", "không được dùng làm cơ sở"));

    private final AbolishedTerms abolished;
    private final HandlersByField handlers;

    public PortalJudge(AbolishedTerms abolished, HandlersByField handlers) {
        this.abolished = abolished;
        this.handlers = handlers;
    }

    /**
     * Parses and judges one line of the portal; throws {@link Unreadable} with a Vietnamese reason when it is not a
     * procedure.
     */
    public ProcedureContent judge(String line) {
        return judge(PortalRecord.parse(line));
    }

    private ProcedureContent judge(PortalRecord record) {
        var notes = new ArrayList<>(record.notes());
        List<String> basis = basis(record, notes);
        return new ProcedureContent(
                record.code(),
                record.name(),
                Labels.fit(record.name().replaceFirst("(?i)^thủ tục ", "")),
                record.field(),
                handlers.handlerOf(record.field(), record.level()),
                new Source(some(record.decision()), some(record.url()), record.factsOn(), Optional.empty()),
                basis,
                List.of(),
                List.of(),
                Map.of(),
                Kinship.PLAIN,
                List.of(),
                facets(record, basis),
                List.of(),
                abolished.repealOf(record.code()),
                Optional.of(texts(record, notes)));
    }

    private Map<Facet, FacetValue> facets(PortalRecord record, List<String> basis) {
        var values = new EnumMap<Facet, FacetValue>(Facet.class);
        PortalDocuments.of(record, abolished).ifPresent(value -> {
            values.put(Facet.DOCUMENTS, value);
            values.put(
                    Facet.COPIES,
                    PortalDocuments.copies(value)
                            .map(text -> usable(text, "ho_so"))
                            .orElseGet(() -> unclear(PROSE, "ho_so")));
        });
        PortalFees.of(record, abolished).ifPresent(value -> values.put(Facet.FEE, value));
        PortalTimeLimit.of(record).ifPresent(value -> values.put(Facet.TIME_LIMIT, value));
        online(record).ifPresent(value -> values.put(Facet.ONLINE, value));
        result(record).ifPresent(value -> values.put(Facet.RESULT, value));
        name(record.authority(), "co_quan_tham_quyen").ifPresent(value -> values.put(Facet.AUTHORITY, value));
        if (!record.office().isEmpty()) {
            values.put(Facet.PLACE, unclear("nguồn chỉ ghi cơ quan thực hiện, chưa rõ nộp ở đâu", "co_quan_thuc_hien"));
        }
        if (!record.audience().isEmpty()) {
            values.put(Facet.WHO, unclear("nguồn chỉ ghi nhóm đối tượng, chưa ghi ai được nộp", "doi_tuong"));
        }
        prose(record, values);
        return doubts(record, basis).map(reason -> all(values, reason)).orElse(values);
    }

    /** Why the whole record cannot be trusted; empty when it can. */
    private Optional<String> doubts(PortalRecord record, List<String> basis) {
        return abolished
                .lawAmong(basis)
                .map(law -> "căn cứ " + law.term() + " không còn hiệu lực từ ngày " + Aging.DAY.format(law.since()))
                .or(() -> abolished.spokenIn(record.name()).map(AbolishedTerms.Term::reason));
    }

    private static Map<Facet, FacetValue> all(Map<Facet, FacetValue> values, String reason) {
        var doubted = new EnumMap<Facet, FacetValue>(Facet.class);
        values.forEach((facet, _) -> doubted.put(facet, doubted(facet, reason)));
        doubted.put(Facet.PLACE, unclear(reason, "can_cu"));
        doubted.put(Facet.LEGAL_BASIS, unclear(reason, "can_cu"));
        return doubted;
    }

    private static FacetValue doubted(Facet facet, String reason) {
        return switch (facet) {
            case FEE -> new FacetValue.Fees(PortalFees.unclear(reason));
            case DOCUMENTS -> PortalDocuments.unclear(reason);
            default -> unclear(reason, "can_cu");
        };
    }

    private Optional<FacetValue> online(PortalRecord record) {
        return record.methods().stream()
                .filter(method -> method.method().equals("trực tuyến"))
                .findFirst()
                .map(_ -> usable("Nộp được trên Cổng Dịch vụ công quốc gia, dichvucong.gov.vn", "cach_thuc"));
    }

    private Optional<FacetValue> result(PortalRecord record) {
        if (record.results().isEmpty()) {
            return Optional.empty();
        }
        var names = new LinkedHashSet<String>();
        for (String result : record.results()) {
            String name = result.replaceAll("^[-+*•–\\s]+|[;,.\\s]+$", "");
            if (!name.isEmpty() && !REFUSAL.matcher(name).matches()) {
                names.add(Labels.capitalised(name));
            }
        }
        return names.isEmpty() ? Optional.empty() : name(String.join("; ", names), "ket_qua");
    }

    /** A name is usable when it is short and contains nothing abolished. */
    private Optional<FacetValue> name(String name, String from) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var old = abolished.spokenIn(name);
        if (old.isPresent()) {
            return Optional.of(unclear(old.get().reason(), from));
        }
        return Optional.of(name.length() > LONGEST_NAME ? unclear(PROSE, from) : usable(name, from));
    }

    /** A facet that the source has only as prose is unclear; one it does not mention is missing. */
    private static void prose(PortalRecord record, Map<Facet, FacetValue> values) {
        if (!record.steps().isEmpty()) {
            values.put(Facet.STEPS, unclear(PROSE, "trinh_tu"));
        }
        if (!NONE.matcher(record.conditions().replaceFirst("\\.$", "")).matches()) {
            values.put(Facet.CONDITIONS, unclear(PROSE, "yeu_cau"));
        }
        if (record.documents().stream().anyMatch(row -> !row.form().isEmpty())) {
            values.put(Facet.FORM, unclear("nguồn chỉ ghi tên tệp mẫu, chưa có mẫu để tải", "ho_so"));
        }
        String all = Stream.of(
                        record.steps(),
                        record.conditions(),
                        record.documents().stream().map(PortalRecord.Row::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        String folded = all.toLowerCase(Locale.ROOT);
        SPOKEN.forEach((facet, words) -> {
            if (words.stream().anyMatch(folded::contains)) {
                values.put(facet, unclear(PROSE, "trinh_tu"));
            }
        });
    }

    private static List<String> basis(PortalRecord record, List<String> notes) {
        var numbers = new LinkedHashSet<String>();
        for (String citation : record.legalBasis()) {
            var found = LegalNumbers.in(citation);
            if (found.stream().anyMatch(LegalNumbers::garbled)) {
                notes.add("số hiệu văn bản không đọc được: " + citation);
            } else if (!found.isEmpty()) {
                numbers.addAll(found);
            } else if (!citation.isEmpty()) {
                numbers.add(citation);
            }
        }
        return List.copyOf(numbers);
    }

    private static PortalTexts texts(PortalRecord record, List<String> notes) {
        return new PortalTexts(
                record.level(),
                record.audience(),
                record.office(),
                record.authority(),
                record.methods().stream().map(PortalJudge::method).toList(),
                record.documents().stream().map(PortalJudge::row).toList(),
                record.steps(),
                record.conditions(),
                record.results(),
                record.origin(),
                List.copyOf(notes));
    }

    private static String method(PortalRecord.Method method) {
        return Stream.concat(
                        Stream.of(method.form(), method.timeLimit(), method.description()),
                        method.fees().stream().flatMap(fee -> Stream.of(fee.amount(), fee.note())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String row(PortalRecord.Row row) {
        return Stream.of(
                        row.group(),
                        row.text(),
                        row.form(),
                        row.originals() + " bản chính, " + row.copies() + " bản sao")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static FacetValue usable(String text, String from) {
        return new FacetValue.Text(text, new FacetState.Usable(), Optional.empty(), Optional.of(from));
    }

    private static FacetValue unclear(String reason, String from) {
        return new FacetValue.Text("", new FacetState.Unclear(reason), Optional.empty(), Optional.of(from));
    }
}
