package vn.hoixa.console.warnings;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/** Entry of the room in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class WarningRoom {
    static final String PATH = "/console/canh-bao";

    @Bean
    Room warningsRoom() {
        return new Room(Section.SAFETY, 5, PATH, "Cảnh báo", Set.of(Role.KNOWLEDGE, Role.POLICE, Role.LEADER));
    }
}
