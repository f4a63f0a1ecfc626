package vn.hoixa.console.frame;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * Somebody on the way in, who has shown something and may still owe more. No page of the console opens to them: only a
 * {@link SignedIn} is somebody there, and only the {@link Entrance} makes one of this.
 */
public record Arriving(UUID officer, Shown shown) implements Principal, Serializable {
    /** What they have shown. */
    public enum Shown {
        PASSWORD,
        PASSWORD_AND_CODE,
        /** That the office's own sign-in service knows them. */
        SERVICE,
        SERVICE_AND_CODE;

        boolean hasCode() {
            return this == PASSWORD_AND_CODE || this == SERVICE_AND_CODE;
        }

        boolean hasPassword() {
            return this == PASSWORD || this == PASSWORD_AND_CODE;
        }
    }

    /** The same with the code of their telephone. */
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
