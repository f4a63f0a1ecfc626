package vn.hoixa.console.machine;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** Entry of the room in the navigation bar. Officers who work with drafts may look; an administrator decides. */
@Configuration(proxyBeanMethods = false)
class MachineRoom {
    static final String PATH = "/console/may-soan";

    private static final Set<Role> LOOK =
            EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN);

    @Bean
    Room roomOfMachines() {
        return new Room(Section.RUNNING, 88, PATH, "Máy soạn", LOOK);
    }

    static boolean mayDecide(Officer officer) {
        return officer.has(Role.ADMIN);
    }
}
