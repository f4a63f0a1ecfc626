package vn.hoixa.console.pause;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/** Entry of the room in the navigation bar. Officers who answer may look; {@link vn.hoixa.pause.Pauses#MAY} may act. */
@Configuration(proxyBeanMethods = false)
class PauseRoom {
    static final String PATH = "/console/tam-dung";

    @Bean
    Room roomOfPauses() {
        return new Room(
                Section.RUNNING,
                86,
                PATH,
                "Tạm dừng",
                EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN));
    }
}
