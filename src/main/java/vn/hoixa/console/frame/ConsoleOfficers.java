package vn.hoixa.console.frame;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/** Who may enter the console: an active account with a role that answers citizens. Asked of the office at each request. */
@Component
public class ConsoleOfficers implements AuthorizationManager<RequestAuthorizationContext> {
    static final Set<Role> ANSWERING = Set.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);

    private final Officers officers;

    ConsoleOfficers(Officers officers) {
        this.officers = officers;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext request) {
        return new AuthorizationDecision(signedIn(authentication.get()).isPresent());
    }

    /** The officer of a session that may still be used. */
    Optional<Officer> signedIn(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn who
                ? officers.find(who.id()).filter(ConsoleOfficers::answers)
                : Optional.empty();
    }

    /** The officer whose request passed {@link #authorize}. */
    public Officer of(SignedIn who) {
        return officers.find(who.id()).orElseThrow();
    }

    private static boolean answers(Officer officer) {
        return officer.state() == Officer.State.ACTIVE
                && officer.roles().stream().anyMatch(ANSWERING::contains);
    }
}
