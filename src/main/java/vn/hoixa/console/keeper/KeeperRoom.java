package vn.hoixa.console.keeper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.revision.Slot;

/** Entry of the room in the navigation bar, and its paths. */
@Configuration(proxyBeanMethods = false)
class KeeperRoom {
    static final String PATH = ConsolePaths.ITEMS;
    static final String BULK = PATH + "/ap-dung-loat";
    static final String ITEM = PATH + "/{kind}/{key}";

    @Bean
    Room keeper() {
        return Room.forAll(Section.CONTENT, 10, PATH, "Thủ tục");
    }

    static String path(Slot slot) {
        return PATH + "/" + slot.type().id() + "/" + slot.key();
    }
}
