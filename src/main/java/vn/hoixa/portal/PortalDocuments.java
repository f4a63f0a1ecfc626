package vn.hoixa.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue.Documents;
import vn.hoixa.procedure.FacetValue.Documents.Document;
import vn.hoixa.procedure.FacetValue.Documents.Handing;
import vn.hoixa.procedure.Labels;

/**
 * Decides whether the portal's table of documents is usable: the whole table, or none of it.
 *
 * <p>Usable is a short list of names of papers with their copies, under no heading but "to hand in" and "to show". A
 * row of prose, a heading that names a case, a row without copies (a note), an abolished paper: each shows that
 * somebody has to read the table first, and an incomplete list makes people come twice.
 */
final class PortalDocuments {
    private static final Pattern PLAIN_GROUP = Pattern.compile(
            "(?:a\\) )?(?:thành phần hồ sơ|giấy tờ phải nộp|giấy tờ phải xuất trình|hồ sơ gồm|hồ sơ bao gồm)?[:.]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PROSE = Pattern.compile(
            "^(?:trường hợp|lưu ý|đối với|nếu|ghi chú|a\\)|b\\)|\\(?[0-9]+\\)).*|.*[.;:] \\p{Lu}.*|.*một trong"
                    + " các.*|.*sau đây.*|.*:|số lượng hồ sơ.*|.*\\.(?:docx?|pdf|xlsx?)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARKS = Pattern.compile("^[-+*•–\\s]+|[;,.\\s]+$");
    private static final int LONGEST_ROW = 160;
    private static final int MOST_ROWS = 10;
    /** A larger number is a year or a number of the text in the wrong column. */
    private static final int MOST_COPIES = 20;

    private final PortalRecord record;
    private final AbolishedTerms abolished;

    private PortalDocuments(PortalRecord record, AbolishedTerms abolished) {
        this.record = record;
        this.abolished = abolished;
    }

    static Optional<Documents> of(PortalRecord record, AbolishedTerms abolished) {
        if (!record.split()) {
            return Optional.of(unclear("bảng giấy tờ của nguồn chưa tách được"));
        }
        return record.documents().isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalDocuments(record, abolished).judged());
    }

    private Documents judged() {
        Set<Document> papers = new LinkedHashSet<>();
        for (var row : record.documents()) {
            Optional<String> doubt = doubt(row);
            if (doubt.isPresent()) {
                return unclear(doubt.get());
            }
            papers.add(paper(row));
        }
        return papers.size() > MOST_ROWS
                ? unclear("danh sách giấy tờ dài, chưa ai viết lại bằng lời dễ hiểu")
                : new Documents(new ArrayList<>(papers), List.of(), List.of(), List.of(), new FacetState.Usable());
    }

    private Optional<String> doubt(PortalRecord.Row row) {
        if (!PLAIN_GROUP.matcher(row.group()).matches()) {
            return Optional.of("giấy tờ chia theo trường hợp, chưa ai viết lại bằng lời dễ hiểu");
        }
        String text = text(row);
        int copies = row.originals() + row.copies();
        boolean prose = text.length() > LONGEST_ROW || PROSE.matcher(text).matches();
        if (prose || text.isEmpty() || copies == 0 || copies > MOST_COPIES) {
            return Optional.of("giấy tờ còn là đoạn văn, chưa ai viết lại bằng lời dễ hiểu");
        }
        return abolished.spokenIn(text).map(AbolishedTerms.Term::reason);
    }

    private static Document paper(PortalRecord.Row row) {
        Handing handing =
                row.group().toLowerCase(Locale.ROOT).contains("xuất trình") ? Handing.SHOWN : Handing.HANDED_IN;
        return new Document(Labels.capitalised(text(row)), Optional.of(copies(row)), handing, Optional.empty());
    }

    private static String copies(PortalRecord.Row row) {
        var parts = new ArrayList<String>();
        if (row.originals() > 0) {
            parts.add(row.originals() + " bản chính");
        }
        if (row.copies() > 0) {
            parts.add(row.copies() + " bản sao");
        }
        return String.join(", ", parts);
    }

    private static String text(PortalRecord.Row row) {
        return MARKS.matcher(row.text()).replaceAll("");
    }

    /** The number of copies of each document, once the documents are usable. */
    static Optional<String> copies(Documents documents) {
        if (!(documents.stated() instanceof FacetState.Usable)) {
            return Optional.empty();
        }
        return Optional.of(documents.always().stream()
                .map(paper -> paper.text() + ": " + paper.copies().orElse(""))
                .collect(Collectors.joining("; ")));
    }

    static Documents unclear(String reason) {
        return new Documents(List.of(), List.of(), List.of(), List.of(), new FacetState.Unclear(reason));
    }
}
