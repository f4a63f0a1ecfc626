package vn.hoixa.answer;

import vn.hoixa.procedure.ProcedureCode;

/**
 * A procedure that a question may be about.
 *
 * @param score comparable within one question only
 * @param explanation how well the question and the procedure fit, in Vietnamese, for officers
 */
public record Candidate(ProcedureCode code, double score, String explanation) {}
