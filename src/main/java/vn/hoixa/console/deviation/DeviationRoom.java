package vn.hoixa.console.deviation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.deviation.Deviation;

/** Entry of the room in the navigation bar: officers who answer citizens may judge. */
@Configuration(proxyBeanMethods = false)
class DeviationRoom {
    static final String PATH = "/console/kiem-soat";

    @Bean
    Room roomOfDeviation() {
        return new Room(Section.RUNNING, 87, PATH, "Kiểm soát sai lệch", Deviation.MAY);
    }
}
