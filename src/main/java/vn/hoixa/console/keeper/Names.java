package vn.hoixa.console.keeper;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/** Names of officers, for other officers. */
@Component
class Names {
    private final Officers officers;

    Names(Officers officers) {
        this.officers = officers;
    }

    /** All names at once: an office has tens. */
    Known now() {
        return new Known(officers.list().stream().collect(Collectors.toMap(Officer::id, Officer::name)));
    }

    /** Names by id. */
    record Known(Map<OfficerId, String> names) {
        /** An import has no officer. */
        String of(Optional<OfficerId> id) {
            return id.map(who -> names.getOrDefault(who, "người dùng đã gỡ")).orElse("nhập từ nguồn");
        }
    }
}
