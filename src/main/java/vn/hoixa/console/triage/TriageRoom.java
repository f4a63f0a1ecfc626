package vn.hoixa.console.triage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;

/** Entry of the room in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class TriageRoom {
    static final String PATH = "/console/gop-y";

    @Bean
    Room feedbackRoom() {
        return Room.forAll(Section.CONTENT, 25, PATH, "Góp ý");
    }
}
