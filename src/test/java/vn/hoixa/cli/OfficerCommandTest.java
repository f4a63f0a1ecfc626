package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.hoixa.access.Admissions;
import vn.hoixa.access.TestAccess;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.SignIns.Attempt;
import vn.hoixa.office.TestOffice;

class OfficerCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, CLOCK);
    private final TestAccess access = TestAccess.strict(database, office, CLOCK);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void addsAReviewerWithFieldsAndPrintsThePasswordOnce() {
        run(
                "add",
                "--name",
                "Cán bộ Mẫu",
                "--login",
                "mau",
                "--title",
                "Công chức Tư pháp - Hộ tịch",
                "--role",
                "REVIEWER",
                "--field",
                "Hộ tịch",
                "--field",
                "Chứng thực",
                "--document",
                "12/QĐ-UBND",
                "--from",
                "2026-01-01",
                "--until",
                "2026-12-31");
        var officer = office.officers().byLogin("mau").orElseThrow();
        assertThat(officer.title()).isEqualTo("Công chức Tư pháp - Hộ tịch");
        assertThat(officer.mayReview(new Matter.OfField("Hộ tịch"), DAY).isAllowed())
                .isTrue();
        assertThat(officer.mayReview(new Matter.OfField("Chứng thực"), DAY).isAllowed())
                .isTrue();
        assertThat(office.signIns().attempt("mau", printedPassword())).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void aStandInIsNamedByLogin() {
        var other = office.anOfficer(Role.REVIEWER);
        run(
                "add",
                "--name",
                "Cán bộ Mẫu",
                "--login",
                "mau",
                "--role",
                "REVIEWER,KNOWLEDGE",
                "--field",
                "chung",
                "--document",
                "12/QĐ-UBND",
                "--from",
                "2026-01-01",
                "--until",
                "2026-12-31",
                "--stand-in",
                other.login());
        assertThat(office.officers().whoMayReview(new Matter.OfReception(), DAY))
                .hasSize(2);
    }

    @Test
    void refusesWhatCannotBeAndOpensNothing() {
        assertThat(run("add", "--name", "A", "--login", "mau", "--role", "ADMIN,LEADER"))
                .isEqualTo(Failures.FAILED);
        assertThat(run("add", "--name", "A", "--login", "mau", "--role", "VILLAGE"))
                .isEqualTo(Failures.FAILED);
        assertThat(run(
                        "add",
                        "--name",
                        "A",
                        "--login",
                        "mau",
                        "--role",
                        "LEADER",
                        "--field",
                        "Hộ tịch",
                        "--document",
                        "1",
                        "--from",
                        "2026-01-01",
                        "--until",
                        "2026-12-31"))
                .isEqualTo(Failures.FAILED);
        assertThat(run(
                        "add",
                        "--name",
                        "A",
                        "--login",
                        "mau",
                        "--role",
                        "REVIEWER",
                        "--field",
                        "Hộ tịch",
                        "--document",
                        "1",
                        "--from",
                        "2026-12-31",
                        "--until",
                        "2026-01-01"))
                .isEqualTo(Failures.FAILED);
        assertThat(run("add", "--name", "A", "--login", "mau", "--role", "REVIEWER", "--field", "Hộ tịch"))
                .isNotEqualTo(Commands.DONE);
        assertThat(office.officers().list()).isEmpty();
        assertThat(err.toString())
                .contains("Người quản trị không duyệt nội dung")
                .contains("2026-12-31");
    }

    @Test
    void aNameThatTheTerminalCouldNotHandOverIsRefused() {
        var said = Commands.run(
                new Launcher(), "officer", "add", "--name", "Nguy\uFFFD\uFFFDn", "--login", "mau", "--role", "ADMIN");

        assertThat(said).hasValue(Failures.FAILED);
        assertThat(office.officers().list()).isEmpty();
    }

    @Test
    void addsAVillageCollaborator() {
        run("add", "--name", "Trưởng thôn Mẫu", "--login", "thon3", "--role", "VILLAGE", "--village", "Thôn 3");
        var officer = office.officers().byLogin("thon3").orElseThrow();
        assertThat(officer.roles()).isEqualTo(Set.of(Role.VILLAGE));
        assertThat(officer.duties().village()).contains("Thôn 3");
    }

    @Test
    void listsEverybodyWithTheirAssignments() {
        var officer = office.aReviewerOf("Hộ tịch");
        run("disable", office.anOfficer(Role.LEADER).login());
        run("list");
        assertThat(out.toString())
                .contains(officer.login())
                .contains("phân công: Hộ tịch, theo 12/QĐ-UBND, từ 2026-01-01 đến 2027-12-31")
                .contains("LEADER  (đã khóa)");
    }

    @Test
    void resetsAPassword() {
        var account = office.opened(Role.LEADER);
        run("reset-password", account.officer().login());
        assertThat(office.signIns().attempt(account.officer().login(), account.password()))
                .isEqualTo(new Attempt.Wrong());
        assertThat(office.signIns().attempt(account.officer().login(), printedPassword()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void aPasswordPrintedHereLetsItsOfficerChooseAnother() {
        run("add", "--name", "Trưởng thôn Mẫu", "--login", "thon3", "--role", "VILLAGE", "--village", "Thôn 3");
        var added = office.officers().byLogin("thon3").orElseThrow();
        assertThat(office.signIns().condition(added).owesOwnPassword()).isTrue();

        var account = office.opened(Role.LEADER);
        var session = access.sessions().open(account.officer().id(), "Chrome trên Windows");
        run("reset-password", account.officer().login());
        assertThat(office.signIns().condition(account.officer()).owesOwnPassword())
                .isTrue();
        assertThat(access.sessions().isOpen(session)).isFalse();
    }

    @Test
    void takesALostTelephoneOffAnAccount() {
        var admin = office.anOfficer(Role.ADMIN);
        var telephone = access.factors().candidate();
        assertThat(access.factors().enrol(admin, telephone, TestAccess.codeOf(telephone.secret(), CLOCK.instant())))
                .isPresent();
        run("forget-telephone", admin.login());
        assertThat(access.factors().enrolledAt(admin.id())).isEmpty();
        assertThat(out.toString()).contains("Đã gỡ điện thoại khỏi tài khoản " + admin.login());
    }

    @Test
    void anUnknownLoginIsToldByName() {
        assertThat(run("disable", "khongco")).isEqualTo(Failures.FAILED);
        assertThat(err.toString()).contains("khongco");
    }

    private String printedPassword() {
        var password = Pattern.compile("Mật khẩu: +(\\S+)").matcher(out.toString());
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private int run(String... args) {
        var line = Commands.line(new Launcher());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        var all = new java.util.ArrayList<>(List.of("officer"));
        all.addAll(List.of(args));
        return line.execute(all.toArray(String[]::new));
    }

    private final class Launcher implements Commands.Launcher {
        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("a command about officers serves nobody");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            var context = new GenericApplicationContext();
            context.registerBean(Officers.class, office::officers);
            context.registerBean(Accounts.class, office::accounts);
            context.registerBean(Admissions.class, access::admissions);
            context.refresh();
            return context;
        }
    }
}
