package vn.hoixa.feedback;

import java.util.List;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Slot;

/**
 * A reply that a citizen found wanting and an officer mended: what was asked, what was wrong, and the item that was set
 * right.
 *
 * @param told the procedures that the reply was about
 */
public record Mended(UUID complaint, MaskedText words, Fault fault, Slot item, List<ProcedureCode> told) {
    public Mended {
        told = List.copyOf(told);
    }
}
