package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * A published answer to a question that people often ask: written in {@code knowledge-base/answers/}, or made from an
 * officer's approved answer.
 *
 * @param key its id
 * @param title at most 60 characters
 * @param answer at most 900 characters, the answer first
 * @param ask questions it answers, in people's words
 * @param codes the procedures it is about; may be empty
 */
public record CommonAnswer(
        String key,
        RevisionId revision,
        Passage title,
        Passage answer,
        List<String> ask,
        List<ProcedureCode> codes,
        Optional<String> field,
        List<String> legalBasis,
        Source source)
        implements Item {
    public CommonAnswer {
        ask = List.copyOf(ask);
        codes = List.copyOf(codes);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public CommonAnswer from(Source other) {
        return new CommonAnswer(key, revision, title, answer, ask, codes, field, legalBasis, other);
    }
}
