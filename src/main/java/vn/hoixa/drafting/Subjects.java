package vn.hoixa.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/**
 * The questions that may get a draft: an interface of this package, implemented by the module that owns questions.
 * Owned here, implemented by whoever keeps questions.
 */
public interface Subjects {
    /** The questions that wait for an officer, most urgent first; all are committed. */
    List<UUID> waiting();

    /** The content of a question; empty when it no longer waits. */
    Optional<Subject> find(UUID question);

    /**
     * @param words masked
     * @param candidates candidate procedures, likeliest first
     * @param asked the facets asked for
     */
    record Subject(UUID question, MaskedText words, List<ProcedureCode> candidates, List<Facet> asked) {}
}
