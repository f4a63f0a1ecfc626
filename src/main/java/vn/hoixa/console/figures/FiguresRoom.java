package vn.hoixa.console.figures;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/**
 * Entry of the room in the navigation bar: for officers who answer and for administrators. Village heads and citizens
 * see no figures.
 */
@Configuration(proxyBeanMethods = false)
class FiguresRoom {
    static final String PATH = "/console/so-lieu";

    @Bean
    Room roomOfFigures() {
        return new Room(
                Section.RUNNING,
                85,
                PATH,
                "Số liệu",
                EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN));
    }
}
