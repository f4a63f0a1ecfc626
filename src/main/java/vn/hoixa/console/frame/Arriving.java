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
        PASSWORD_AND_CODE
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
