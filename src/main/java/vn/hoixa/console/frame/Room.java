package vn.hoixa.console.frame;

import java.util.Set;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * A section of the console with its own navigation entry. Each module declares its room as a Spring bean; the frame
 * shows officers the rooms of their roles.
 *
 * @param section the group it belongs to
 * @param order position in the bar, from the left; the desk is 0
 * @param path its first page, such as "/console/thu-tuc"; other pages are below it
 * @param label Vietnamese, at most 20 characters
 * @param roles who sees the entry; permissions are checked again at each act
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

    /** Whether a page belongs to it. The desk has the root and its questions. */
    boolean holds(String page) {
        return page.equals(path)
                || page.startsWith(path.equals(ConsolePaths.DESK) ? ConsolePaths.QUESTIONS : path + "/");
    }
}
