package vn.hoixa.console.channels;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The room's entry in the top bar, and who may do what in it. Everybody there may look. */
@Configuration(proxyBeanMethods = false)
class ChannelsRoom {
    static final String PATH = "/console/kenh";

    private static final Set<Role> LOOK =
            EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN);

    @Bean
    Room roomOfChannels() {
        return new Room(Section.RUNNING, 85, PATH, "Kênh", LOOK);
    }

    /** Holding a channel keeps every reply from its citizens: whoever runs the system, or leads. */
    static boolean mayHoldChannels(Officer officer) {
        return officer.has(Role.ADMIN) || officer.has(Role.LEADER);
    }

    /** A text to many is held by those who answer for it. */
    static boolean mayHoldBroadcasts(Officer officer) {
        return officer.has(Role.POLICE) || officer.has(Role.LEADER);
    }
}
