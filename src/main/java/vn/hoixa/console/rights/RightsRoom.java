package vn.hoixa.console.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.rights.DataRequests;

/** The room's entry in the top bar. Whoever serves citizens takes requests in; {@link DataRequests#MAY_DECIDE} decides. */
@Configuration(proxyBeanMethods = false)
class RightsRoom {
    static final String PATH = "/console/quyen-du-lieu";

    @Bean
    Room roomOfDataRights() {
        return new Room(Section.RUNNING, 87, PATH, "Quyền dữ liệu", DataRequests.MAY_RECEIVE);
    }
}
