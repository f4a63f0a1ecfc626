package vn.hoixa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Opening;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.village.VillageDoors;

/**
 * The invented officers of a demonstration. Their passwords are generated for each database, written to a file that
 * only its owner can read, and shown on a terminal when there is one; they are never logged.
 */
@Component
@ConditionalOnProperty("hoixa.demo")
class DemoAccounts {
    private static final String DOCUMENT = "QĐ số 00/QĐ-UBND (bản chạy thử)";
    private static final String POLICE = "congan";
    /** A village head does not use the console but gets a one-time link. */
    private static final Opening VILLAGE_HEAD = new Opening(
            "truongthon",
            new Officer.Person("Bùi Văn Ví", "Trưởng thôn Mẫu Trung"),
            Set.of(Role.VILLAGE),
            Optional.of("Mẫu Trung"));

    private static final List<Opening> OFFICERS = List.of(
            opening(
                    "canbo",
                    "Trần Thị Mẫu",
                    "Công chức Trung tâm Phục vụ hành chính công",
                    Role.REVIEWER,
                    Role.KNOWLEDGE),
            opening("canbo2", "Lê Văn Thí", "Công chức Tư pháp - Hộ tịch", Role.REVIEWER),
            opening(POLICE, "Phạm Văn Dụ", "Công an xã", Role.POLICE),
            opening("lanhdao", "Nguyễn Thị Nháp", "Phó Chủ tịch UBND xã", Role.LEADER),
            opening("quantri", "Đỗ Văn Thử", "Quản trị hệ thống", Role.ADMIN));

    private final Officers officers;
    private final Accounts accounts;
    private final VillageDoors doors;
    private final String publicUrl;
    private final Clock clock;

    /** @param publicUrl the beginning of the village head's link */
    DemoAccounts(
            Officers officers,
            Accounts accounts,
            VillageDoors doors,
            @Value("${hoixa.public-url}") String publicUrl,
            Clock clock) {
        this.officers = officers;
        this.accounts = accounts;
        this.doors = doors;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** The login of the officer in whose name the demonstration publishes. */
    static String publisher() {
        return OFFICERS.getFirst().login();
    }

    /**
     * Opens missing accounts, and gives all of them new passwords when the password file is missing.
     *
     * @param fields the fields of work that the reviewers are assigned, asked for only where one is opened
     * @return the content of the file
     */
    String prepare(Path file, Supplier<Set<String>> fields) {
        if (Files.exists(file) && officers.byLogin(publisher()).isPresent()) {
            return read(file);
        }
        var lines = new ArrayList<String>();
        OFFICERS.forEach(opening -> lines.add(line(opening, fields)));
        lines.add(villageHead());
        String said = String.join("\n", lines);
        write(file, said + "\n");
        return said;
    }

    private String line(Opening opening, Supplier<Set<String>> fields) {
        Optional<Officer> known = officers.byLogin(opening.login());
        Result result = known.isPresent()
                ? accounts.resetPassword(known.get(), new Actor.Application())
                : open(opening, fields);
        return switch (result) {
            case Result.WithPassword(Officer officer, String password) ->
                "%-8s  %s  %s (%s)".formatted(officer.login(), password, officer.title(), roles(officer));
            case Result.Done(Officer officer) -> officer.login();
            case Result.Refused(String reason) -> throw new IllegalStateException(opening.login() + ": " + reason);
        };
    }

    private String villageHead() {
        if (officers.byLogin(VILLAGE_HEAD.login()).isEmpty()) {
            accounts.open(VILLAGE_HEAD, new Actor.Application());
        }
        var head = officers.byLogin(VILLAGE_HEAD.login()).orElseThrow();
        var link =
                doors.issue(head.id(), officers.byLogin(POLICE).orElseThrow()).orElseThrow();
        return "%s: mở %s/thon/vao/%s trên điện thoại hay cửa sổ riêng, tự đặt PIN (dùng một lần, trong 2 ngày)"
                .formatted(head.title(), publicUrl, link.value());
    }

    private Result open(Opening opening, Supplier<Set<String>> fields) {
        Result result = accounts.open(opening, new Actor.Application());
        if (result instanceof Result.WithPassword(Officer officer, String ignored) && officer.has(Role.REVIEWER)) {
            assign(officer, fields.get());
        }
        return result;
    }

    private void assign(Officer officer, Set<String> fields) {
        LocalDate today = LocalDate.now(clock);
        var term = new Assignment.Term(today, today.plusYears(1));
        for (String field : fields) {
            accounts.assign(
                    new Assignment(officer.id(), Optional.empty(), field, DOCUMENT, term), new Actor.Application());
        }
    }

    private static String roles(Officer officer) {
        return officer.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
    }

    private static Opening opening(String login, String name, String title, Role... roles) {
        return new Opening(login, new Officer.Person(name, title), Set.of(roles), Optional.empty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
