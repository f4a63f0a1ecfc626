package vn.hoixa.console.tester;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;

/** Entry of the room in the navigation bar, and its paths. */
@Configuration(proxyBeanMethods = false)
class TesterRoom {
    static final String TRY = "/console/thu-hoi";
    static final String SETTLED = TRY + "/cau-da-tra-loi";
    static final String FILE = TRY + "/cau-hoi-cua-xa.jsonl";
    static final String LEARNED = TRY + "/da-hoc";

    @Bean
    Room tester() {
        return Room.forAll(Section.CONTENT, 80, TRY, "Thử hỏi");
    }
}
