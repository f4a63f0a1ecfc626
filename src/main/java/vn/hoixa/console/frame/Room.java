package vn.hoixa.console.frame;

import java.util.Set;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * A part of the console with an entry of its own in the bar of its section. Each capability declares its room as a bean; the
 * frame shows an officer the rooms that are theirs.
 *
 * @param section what it belongs to
 * @param order place in the bar, from the left; the desk is 0
 * @param path where it begins, such as "/console/thu-tuc"; its further pages lie below
 * @param label Vietnamese, at most 20 characters
 * @param roles who sees the entry; what they may do there is asked again at each act
 */
public record Room(Section section, int order, String path, String label, Set<Role> roles) {
    public Room {
        if (label.isBlank() || label.length() > 20) {
            throw new IllegalArgumentException("a room's label has 1 to 20 characters, not \"" + label + "\"");
        }
    }

    /** A room for everybody who answers citizens. */
    public static Room forAll(Section section, int order, String path, String label) {
        return new Room(section, order, path, label, ConsoleOfficers.ANSWERING);
    }

    boolean isOpenTo(Officer officer) {
        return officer.roles().stream().anyMatch(roles::contains);
    }

    /** Whether a page lies in it. The desk has the root and its questions. */
    boolean holds(String page) {
        return page.equals(path)
                || page.startsWith(path.equals(ConsolePaths.DESK) ? ConsolePaths.QUESTIONS : path + "/");
    }
}
