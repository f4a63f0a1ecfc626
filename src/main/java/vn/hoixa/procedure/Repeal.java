package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** A procedure that is no more ("bãi bỏ"), and what took its place where a source says so. */
public record Repeal(LocalDate since, Optional<ProcedureCode> replacedBy, String source) {}
