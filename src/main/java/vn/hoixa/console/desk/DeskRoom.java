package vn.hoixa.console.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;

/** Entry of the desk in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class DeskRoom {
    @Bean
    Room desk() {
        return Room.forAll(Section.DESK, 0, ConsolePaths.DESK, "Bàn trả lời");
    }
}
