package vn.hoixa.console.incident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.incident.Incidents;

/** Entry of the room in the navigation bar: for officers who may record an incident. */
@Configuration(proxyBeanMethods = false)
class IncidentRoom {
    static final String PATH = "/console/su-co";

    @Bean
    Room roomOfIncidents() {
        return new Room(Section.RUNNING, 88, PATH, "Sổ sự cố", Incidents.MAY_RECORD);
    }
}
