package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureCode;

/** No file answers, or points to, a procedure that is repealed ({@code retired/codes.yaml}). */
final class DeadCodes implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part file : corpus.published()) {
            codes(file)
                    .filter(words -> ProcedureCode.of(words.text())
                            .flatMap(corpus.retired()::repealOf)
                            .isPresent())
                    .forEach(words -> findings.accept(words.finding("mã này đã bãi bỏ (retired/codes.yaml)")));
        }
    }

    private static Stream<Part.Words> codes(Part file) {
        Stream<Part.Words> siblings =
                file.part("distinguish").keys().stream().map(code -> new Part.Words(file.file(), "distinguish", code));
        return Stream.concat(file.texts(), siblings);
    }
}
