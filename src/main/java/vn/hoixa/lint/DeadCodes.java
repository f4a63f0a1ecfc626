package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureCode;

/** Checks that no file describes, or points to, a repealed procedure ({@code retired/codes.yaml}). */
final class DeadCodes implements Check {
    private static final String NAMES = "language/names.yaml";

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.published().stream().flatMap(DeadCodes::codes).forEach(code -> check(code, corpus, findings));
        for (Part names : corpus.under(NAMES)) {
            keys(names, "entries").forEach(code -> check(code, corpus, findings));
        }
    }

    private static void check(Part.Words code, Corpus corpus, Consumer<Finding> findings) {
        ProcedureCode.of(code.text())
                .flatMap(corpus.abolished()::repealOf)
                .ifPresent(_ -> findings.accept(code.finding("mã này đã bãi bỏ (retired/codes.yaml)")));
    }

    private static Stream<Part.Words> codes(Part file) {
        return Stream.concat(file.texts(), keys(file, "distinguish"));
    }

    private static Stream<Part.Words> keys(Part file, String key) {
        return file.part(key).keys().stream().map(code -> new Part.Words(file.file(), key, code));
    }
}
