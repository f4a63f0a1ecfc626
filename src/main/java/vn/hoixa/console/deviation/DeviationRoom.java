package vn.hoixa.console.deviation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.deviation.Deviation;

/** The room's entry in the bar: whoever answers citizens judges. */
@Configuration(proxyBeanMethods = false)
class DeviationRoom {
    static final String PATH = "/console/kiem-soat";

    @Bean
    Room roomOfDeviation() {
        return new Room(Section.RUNNING, 87, PATH, "Kiểm soát sai lệch", Deviation.MAY);
    }
}
