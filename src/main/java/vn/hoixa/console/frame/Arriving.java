package vn.hoixa.console.frame;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * Principal of a partly authenticated officer, for example with the password but not yet the code. No page of the
 * console is open to it: that needs a {@link SignedIn}, which only the {@link Entrance} creates.
 */
public record Arriving(UUID officer, Shown shown) implements Principal, Serializable {
    /** The factors shown so far. */
    public enum Shown {
        PASSWORD,
        PASSWORD_AND_CODE,
        /** Authenticated by the office's own sign-in service. */
        SERVICE,
        SERVICE_AND_CODE;

        boolean hasCode() {
            return this == PASSWORD_AND_CODE || this == SERVICE_AND_CODE;
        }

        boolean hasPassword() {
            return this == PASSWORD || this == PASSWORD_AND_CODE;
        }
    }

    /** The same officer after a valid second-factor code. */
    Arriving withCode() {
        return new Arriving(officer, shown.hasPassword() ? Shown.PASSWORD_AND_CODE : Shown.SERVICE_AND_CODE);
    }

    static Arriving with(OfficerId id, Shown shown) {
        return new Arriving(id.value(), shown);
    }

    public OfficerId id() {
        return new OfficerId(officer);
    }

    @Override
    public String getName() {
        return officer.toString();
    }
}
