package vn.hoixa.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/** The questions that may get a draft. Owned here, implemented by whoever keeps questions. */
public interface Subjects {
    /** Those that wait for an officer, the most urgent first; each was committed before. */
    List<UUID> waiting();

    /** What one of them asks; empty when it no longer waits. */
    Optional<Subject> find(UUID question);

    /**
     * @param words masked
     * @param candidates what it may be about, the likeliest first
     * @param asked the parts asked for
     */
    record Subject(UUID question, MaskedText words, List<ProcedureCode> candidates, List<Facet> asked) {}
}
