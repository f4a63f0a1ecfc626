package vn.hoixa.console.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.rights.DataRequests;

/**
 * Entry of the room in the navigation bar. Officers who serve citizens may record requests;
 * {@link DataRequests#MAY_DECIDE} may decide.
 */
@Configuration(proxyBeanMethods = false)
class RightsRoom {
    static final String PATH = "/console/quyen-du-lieu";

    @Bean
    Room roomOfDataRights() {
        return new Room(Section.RUNNING, 87, PATH, "Quyền dữ liệu", DataRequests.MAY_RECEIVE);
    }
}
