package vn.hoixa.console.channels;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** Entry of the channels room in the navigation bar, and the permissions in it. Every officer of the room may look. */
@Configuration(proxyBeanMethods = false)
class ChannelsRoom {
    static final String PATH = "/console/kenh";

    private static final Set<Role> LOOK =
            EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN);

    @Bean
    Room roomOfChannels() {
        return new Room(Section.RUNNING, 85, PATH, "Kênh", LOOK);
    }

    /** Pausing a channel stops all replies to its citizens: only administrators and leaders may. */
    static boolean mayHoldChannels(Officer officer) {
        return officer.has(Role.ADMIN) || officer.has(Role.LEADER);
    }

    /** Broadcasts are paused by those who are responsible for their content. */
    static boolean mayHoldBroadcasts(Officer officer) {
        return officer.has(Role.POLICE) || officer.has(Role.LEADER);
    }
}
