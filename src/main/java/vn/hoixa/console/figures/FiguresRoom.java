package vn.hoixa.console.figures;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/** The room's entry in the bar: for whoever answers, and for who runs the system. Villages and citizens see no figures. */
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
