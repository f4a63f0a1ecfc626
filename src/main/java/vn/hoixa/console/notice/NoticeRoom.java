package vn.hoixa.console.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;

/** Entry of the room in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class NoticeRoom {
    static final String PATH = "/console/bao-tin";

    @Bean
    Room noticeRoomEntry() {
        return Room.forAll(Section.RUNNING, 90, PATH, "Báo tin");
    }
}
