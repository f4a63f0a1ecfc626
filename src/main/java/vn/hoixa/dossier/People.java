package vn.hoixa.dossier;

import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.document.Block;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/** Lists who holds which role and who clears which field, as tables and lines of a document. */
@Component
class People {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String NOBODY = "chưa giao ai";

    private final Officers officers;

    People(Officers officers) {
        this.officers = officers;
    }

    /** Each role with its holders. */
    Block.Table holders() {
        return new Block.Table(
                List.of(3, 4, 5),
                List.of("Vai trò", "Họ và tên", "Chức danh"),
                Arrays.stream(Role.values())
                        .flatMap(role -> rows(role).stream())
                        .toList());
    }

    private List<List<String>> rows(Role role) {
        var held = active().stream()
                .filter(officer -> officer.has(role))
                .map(officer -> List.of(role.label(), officer.name(), officer.title()))
                .toList();
        return held.isEmpty() ? List.of(List.of(role.label(), NOBODY, "")) : held;
    }

    /** Who clears what, in force on a day or later: fields assigned to a person by one document form one row. */
    Block.Table assignments(LocalDate today) {
        var together = active().stream()
                .flatMap(officer -> officer.duties().assignments().stream()
                        .filter(assignment -> assignment.holder().equals(officer.id())))
                .filter(assignment -> !assignment.term().until().isBefore(today))
                .collect(Collectors.groupingBy(
                        Assigned::of, LinkedHashMap::new, Collectors.mapping(People::field, Collectors.toList())));
        var rows = together.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        return new Block.Table(
                List.of(8, 3, 3, 3),
                List.of("Lĩnh vực", "Người duyệt (làm thay)", "Theo văn bản", "Thời hạn"),
                rows.isEmpty() ? List.of(List.of("chưa phân công", "", "", "")) : rows);
    }

    /** Holder, document and term of an assignment. */
    private record Assigned(OfficerId holder, Optional<OfficerId> standIn, String document, Assignment.Term term) {
        static Assigned of(Assignment assignment) {
            return new Assigned(assignment.holder(), assignment.standIn(), assignment.document(), assignment.term());
        }
    }

    private List<String> row(Assigned assigned, List<String> fields) {
        return List.of(
                fields.stream().sorted(Collator.getInstance(VIETNAMESE)).collect(Collectors.joining("; ")),
                name(assigned.holder)
                        + assigned.standIn.map(id -> " (" + name(id) + ")").orElse(""),
                assigned.document,
                DAY.format(assigned.term.from()) + " đến " + DAY.format(assigned.term.until()));
    }

    private static String field(Assignment assignment) {
        return assignment.field().equals(Assignment.RECEPTION) ? "quầy tiếp nhận (chung)" : assignment.field();
    }

    /** Names of everybody with one of these roles, in one line. */
    String named(Set<Role> roles) {
        String names = active().stream()
                .filter(officer -> roles.stream().anyMatch(officer::has))
                .map(officer -> officer.name() + " (" + officer.title() + ")")
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? NOBODY : names;
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("người dùng đã xóa");
    }

    private List<Officer> active() {
        return officers.list().stream()
                .filter(officer -> officer.state() == Officer.State.ACTIVE)
                .toList();
    }
}
