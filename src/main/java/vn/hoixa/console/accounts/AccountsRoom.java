package vn.hoixa.console.accounts;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.office.Role;

/** Entry of the accounts room in the navigation bar; {@link AdminDoor} keeps everybody else out. */
@Configuration(proxyBeanMethods = false)
class AccountsRoom {
    static final String PATH = "/console/tai-khoan";

    @Bean
    Room roomOfAccounts() {
        return new Room(Section.RUNNING, 95, PATH, "Tài khoản", EnumSet.of(Role.ADMIN));
    }
}
