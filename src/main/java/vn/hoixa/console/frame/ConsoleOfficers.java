package vn.hoixa.console.frame;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/**
 * Authorisation for the console: an active account with a role that answers citizens may open any page; any other
 * account the pages of its rooms; everybody their own account. Checked at each request.
 */
@Component
public class ConsoleOfficers implements AuthorizationManager<RequestAuthorizationContext> {
    static final Set<Role> ANSWERING = Set.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);

    private final Officers officers;
    private final ObjectProvider<Room> rooms;

    ConsoleOfficers(Officers officers, ObjectProvider<Room> rooms) {
        this.officers = officers;
        this.rooms = rooms;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext request) {
        var page = request.getRequest().getRequestURI();
        return new AuthorizationDecision(active(authentication.get())
                .filter(officer ->
                        answers(officer) || isOwn(page) || open(officer).anyMatch(room -> room.holds(page)))
                .isPresent());
    }

    private static boolean isOwn(String page) {
        return page.equals(ConsolePaths.OWN_ACCOUNT) || page.startsWith(ConsolePaths.OWN_ACCOUNT + "/");
    }

    /** The first page of an officer without access to the desk; empty for everybody else. */
    Optional<String> beginning(Authentication authentication) {
        return active(authentication)
                .filter(officer -> !answers(officer))
                .map(officer -> open(officer).map(Room::path).findFirst().orElse(ConsolePaths.OWN_ACCOUNT));
    }

    private Stream<Room> open(Officer officer) {
        return rooms.stream().filter(room -> room.isOpenTo(officer)).sorted(Comparator.comparingInt(Room::order));
    }

    /** The officer of a session, if the account is active. */
    private Optional<Officer> active(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn who
                ? officers.find(who.id()).filter(officer -> officer.state() == Officer.State.ACTIVE)
                : Optional.empty();
    }

    /** The officer of a request that passed {@link #authorize}. */
    public Officer of(SignedIn who) {
        return officers.find(who.id()).orElseThrow();
    }

    private static boolean answers(Officer officer) {
        return officer.roles().stream().anyMatch(ANSWERING::contains);
    }
}
