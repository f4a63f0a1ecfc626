package vn.hoixa.revision;

import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Role;

/** Permission to import, edit and publish knowledge. */
public final class Keepers {
    private Keepers() {}

    /** Leaders may too, since they are responsible for everything. */
    public static Permission may(Officer officer) {
        boolean leads = officer.state() == Officer.State.ACTIVE && officer.has(Role.LEADER) && !officer.has(Role.ADMIN);
        return leads ? new Permission.Allowed(Role.LEADER.label()) : officer.mayPublish();
    }
}
