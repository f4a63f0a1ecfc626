package vn.hoixa.console.frame;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/** Principal of a signed-in officer: only the id, so that roles and account state are looked up at each request. */
public record SignedIn(UUID officer) implements Principal, Serializable {
    public static SignedIn as(OfficerId id) {
        return new SignedIn(id.value());
    }

    /** The officer's id. */
    public OfficerId id() {
        return new OfficerId(officer);
    }

    @Override
    public String getName() {
        return officer.toString();
    }
}
