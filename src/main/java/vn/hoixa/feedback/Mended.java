package vn.hoixa.feedback;

import java.util.List;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Slot;

/**
 * A complaint that an officer resolved by correcting an item: the question, the fault, and the corrected item.
 *
 * @param told the procedures that the reply was about
 */
public record Mended(UUID complaint, MaskedText words, Fault fault, Slot item, List<ProcedureCode> told) {
    public Mended {
        told = List.copyOf(told);
    }
}
