package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** The repeal of a procedure ("bãi bỏ"), with its replacement where a source names one. */
public record Repeal(LocalDate since, Optional<ProcedureCode> replacedBy, String source) {}
