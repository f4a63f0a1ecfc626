package vn.hoixa.console.scams;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/** Entry of the room in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class ScamRoom {
    static final String PATH = "/console/nghi-lua-dao";

    @Bean
    Room scamReportsRoom() {
        return new Room(Section.SAFETY, 27, PATH, "Nghi lừa đảo", Set.of(Role.POLICE, Role.LEADER));
    }
}
