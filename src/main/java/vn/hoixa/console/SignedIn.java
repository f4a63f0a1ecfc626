package vn.hoixa.console;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/** Who a session belongs to: an id and nothing more, so that roles and disabling are looked up anew at each request. */
record SignedIn(UUID officer) implements Principal, Serializable {
    static SignedIn as(OfficerId id) {
        return new SignedIn(id.value());
    }

    OfficerId id() {
        return new OfficerId(officer);
    }

    @Override
    public String getName() {
        return officer.toString();
    }
}
