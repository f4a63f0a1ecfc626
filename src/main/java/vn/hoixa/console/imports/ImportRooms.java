package vn.hoixa.console.imports;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.console.frame.Room;
import vn.hoixa.console.frame.Section;
import vn.hoixa.knowledge.SampleNotice;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** Navigation entries of these rooms, and their paths. */
@Configuration(proxyBeanMethods = false)
class ImportRooms {
    static final String IMPORTS = "/console/nhap-du-lieu";
    static final String RULES = "/console/quy-dinh";
    static final String COMMUNE = SampleNotice.ROOM;
    static final String CATALOGUE = "/console/danh-muc";

    private static final Set<Role> KEEPERS = Set.of(Role.KNOWLEDGE, Role.LEADER);

    /** Whether an officer works in these rooms or runs the installation. */
    static boolean concern(Officer officer) {
        return officer.has(Role.ADMIN) || KEEPERS.stream().anyMatch(officer::has);
    }

    @Bean
    Room ruleRoom() {
        return new Room(Section.CONTENT, 50, RULES, "Quy định", KEEPERS);
    }

    @Bean
    Room communeRoom() {
        return new Room(Section.CONTENT, 55, COMMUNE, "Thông tin của xã", KEEPERS);
    }

    @Bean
    Room importRoom() {
        return new Room(Section.CONTENT, 60, IMPORTS, "Nhập dữ liệu", KEEPERS);
    }

    @Bean
    Room catalogueRoom() {
        return new Room(Section.CONTENT, 65, CATALOGUE, "Danh mục dữ liệu", KEEPERS);
    }
}
