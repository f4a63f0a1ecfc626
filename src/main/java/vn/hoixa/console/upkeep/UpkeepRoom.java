package vn.hoixa.console.upkeep;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;

/** Entry of the room in the navigation bar, and its paths. */
@Configuration(proxyBeanMethods = false)
class UpkeepRoom {
    static final String PATH = "/console/ra-soat";
    static final String CORRECTIONS = PATH + "/dinh-chinh";

    @Bean
    Room upkeep() {
        return Room.forAll(Section.CONTENT, 20, PATH, "Rà soát");
    }
}
