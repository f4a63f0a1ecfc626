package vn.hoixa.revision;

import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Role;

/** Who may take knowledge in, edit it and put it into force. */
public final class Keepers {
    private Keepers() {}

    /** A leader may too: whoever answers for everything answers for this. */
    public static Permission may(Officer officer) {
        boolean leads = officer.state() == Officer.State.ACTIVE && officer.has(Role.LEADER) && !officer.has(Role.ADMIN);
        return leads ? new Permission.Allowed(Role.LEADER.label()) : officer.mayPublish();
    }
}
