package vn.hoixa.question;

import java.time.LocalDate;
import java.util.List;
import vn.hoixa.procedure.ProcedureCode;

/**
 * What an officer enters to turn an approved answer into knowledge.
 *
 * @param title at most 60 characters, general
 * @param ask general questions without personal data, the first the plainest
 * @param codes the procedures it is about; may be empty
 * @param legalBasis at least one document
 * @param reviewBy the last day it is answered automatically
 */
public record Lesson(
        String title, List<String> ask, List<ProcedureCode> codes, List<String> legalBasis, LocalDate reviewBy) {
    public Lesson {
        ask = List.copyOf(ask);
        codes = List.copyOf(codes);
        legalBasis = List.copyOf(legalBasis);
    }
}
