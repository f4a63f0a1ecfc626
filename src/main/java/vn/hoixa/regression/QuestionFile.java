package vn.hoixa.regression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.ProcedureCode;

/** Writes questions as JSON Lines, one per line, for {@code evaluate}. */
final class QuestionFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private QuestionFile() {}

    /** The questions whose expectation the format can express; masked data stays masked. */
    static String of(List<Judged> judged) {
        return judged.stream()
                .flatMap(each -> each.expected().row().map(row -> line(each, row)).stream())
                .collect(Collectors.joining());
    }

    private static String line(Judged judged, Expected.Row row) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", judged.question().toString());
        line.put("turns", List.of(judged.words().value()));
        line.put("behavior", row.behavior());
        line.put("expect", row.expect().stream().map(ProcedureCode::value).toList());
        return JSON.writeValueAsString(line) + "\n";
    }
}
