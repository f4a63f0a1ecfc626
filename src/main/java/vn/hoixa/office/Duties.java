package vn.hoixa.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An officer's roles, assignments and village.
 *
 * @param roles what they may do in general
 * @param assignments those they hold and those they stand in for, past and future ones among them
 * @param village the village or residential group of a {@link Role#VILLAGE} collaborator
 */
public record Duties(Set<Role> roles, List<Assignment> assignments, Optional<String> village) {
    public Duties {
        roles = Set.copyOf(roles);
        assignments = List.copyOf(assignments);
    }

    /** The assignment that gives the right to clear questions of a field on a day. */
    Optional<Assignment> assignment(String field, LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.covers(field, day))
                .findFirst();
    }
}
