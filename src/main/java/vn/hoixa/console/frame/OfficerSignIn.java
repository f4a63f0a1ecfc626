package vn.hoixa.console.frame;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.hoixa.office.SignIns;

/**
 * Authenticates login and password; failures are counted and lead to a lock-out. The result is {@link Arriving}, a
 * partial sign-in.
 */
@Component
class OfficerSignIn implements AuthenticationProvider {
    private final SignIns signIns;

    OfficerSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (signIns.attempt(attempt.getName(), String.valueOf(attempt.getCredentials()))) {
            case SignIns.Attempt.Welcome(var officer) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        Arriving.with(officer.id(), Arriving.Shown.PASSWORD), null, List.of());
            case SignIns.Attempt.Wrong() -> throw new BadCredentialsException("wrong login or password");
            case SignIns.Attempt.Locked(var until) -> throw new LockedUntil(until);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
