package vn.hoixa.console.imports;

import org.springframework.security.access.AccessDeniedException;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.Keepers;

/** Restricts these rooms to officers who may import and publish knowledge. */
final class Gate {
    private Gate() {}

    /** The officer, if permitted; otherwise throws, which shows the page for officers without access. */
    static Officer keepers(Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            throw new AccessDeniedException(reason);
        }
        return officer;
    }
}
