package vn.hoixa.console.frame;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/** Who a session belongs to: an id and nothing more, so that roles and disabling are looked up anew at each request. */
public record SignedIn(UUID officer) implements Principal, Serializable {
    public static SignedIn as(OfficerId id) {
        return new SignedIn(id.value());
    }

    /** The officer, to be looked up. */
    public OfficerId id() {
        return new OfficerId(officer);
    }

    @Override
    public String getName() {
        return officer.toString();
    }
}
