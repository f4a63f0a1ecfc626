package vn.hoixa.deviation;

import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;

/** Whether an answer was the right text for its question. */
public sealed interface Verdict {
    record Right() implements Verdict {}

    /** @param instead the procedure that should have answered, where the officer names it; only of {@link Flaw#OTHER_MATTER} */
    record Wrong(Flaw flaw, Optional<ProcedureCode> instead) implements Verdict {
        public Wrong {
            if (flaw != Flaw.OTHER_MATTER && instead.isPresent()) {
                throw new IllegalArgumentException("only an answer about another matter has one that is right instead");
            }
        }
    }

    /** The words do not allow a judgement. */
    record Unclear() implements Verdict {}

    /** The id in the database and in the audit. */
    default String id() {
        return switch (this) {
            case Right _ -> "right";
            case Wrong _ -> "wrong";
            case Unclear _ -> "unclear";
        };
    }
}
