package vn.hoixa.console.imports;

import org.springframework.security.access.AccessDeniedException;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.Keepers;

/** Lets those into these rooms who may take knowledge in and put it into force. */
final class Gate {
    private Gate() {}

    /** The officer, when they may; otherwise the page for those who may not. */
    static Officer keepers(Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            throw new AccessDeniedException(reason);
        }
        return officer;
    }
}
