package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.backup.BackupAge;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.drafting.DraftingSettings;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;
import vn.hoixa.office.WorkingCalendar;

/** What the doctor says, and how a script hears it. */
class DoctorCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, CLOCK);
    private final StringWriter out = new StringWriter();

    @TempDir
    Path copies;

    @Test
    void eachThingThatIsWrongComesWithWhatToDo() {
        int code = examine(ChannelCheck.Finding.broken("Chưa có mã truy cập.", "chạy: hoixa zalo-tokens"));

        assertThat(code).isEqualTo(Commands.FOUND);
        assertThat(out.toString())
                .contains("Kênh Zalo")
                .contains("[hỏng] Chưa có mã truy cập.")
                .contains("Việc cần làm: chạy: hoixa zalo-tokens")
                .contains("[hỏng] Chưa có cán bộ trả lời câu hỏi.")
                .contains(
                        "[hỏng] Thông tin của xã còn là của xã mẫu, tên và số máy bịa (tệp commune.yaml, mục sample, ")
                .contains("[hỏng] Chưa có lịch năm 2026");
    }

    @Test
    void whateverExaminesAChannelStandsInOneChapter() {
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));

        assertThat(out.toString())
                .containsOnlyOnce("Kênh Zalo")
                .containsSubsequence("Kênh Zalo", "[tốt] Đã có quyết định mở kênh.", "[tốt] Kênh không bị tạm dừng.");
    }

    @Test
    void theServerOfTestsWhichMayForgetIsFoundOut() {
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));

        assertThat(out.toString()).contains("PostgreSQL 18").contains("[hỏng] fsync đang tắt");
    }

    @Test
    void theCopyTheClockTheIndexAndTheModelAreLookedAtToo() throws IOException {
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));
        assertThat(out.toString())
                .contains("[hỏng] Không có bản sao lưu nào ở " + copies)
                .contains("[hỏng] Đồng hồ của máy này và của cơ sở dữ liệu lệch nhau")
                .contains("timedatectl")
                .contains("[tốt] Tìm theo tên thì thấy đúng thủ tục.")
                .contains("[tốt] Không dùng mô hình ngôn ngữ");

        copy(CLOCK.instant().minus(Duration.ofHours(3)));
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));
        assertThat(out.toString()).contains("[tốt] Bản sao lưu mới nhất cách đây 3 giờ");
    }

    @Test
    void aCopyOfTheDayBeforeYesterdayIsTooOld() throws IOException {
        copy(CLOCK.instant().minus(Duration.ofHours(40)));
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));

        assertThat(out.toString())
                .contains("[hỏng] Bản sao lưu mới nhất cách đây 40 giờ")
                .contains("chạy ngay: hoixa backup " + copies);
    }

    private void copy(Instant made) throws IOException {
        var file = Files.createFile(copies.resolve("hoixa-20261123-060000.hxb"));
        Files.setLastModifiedTime(file, FileTime.from(made));
    }

    @Test
    void whatIsInOrderIsSaidToo() {
        office.anOfficer(Role.REVIEWER);
        examine(ChannelCheck.Finding.good("Đã có quyết định mở kênh."));

        assertThat(out.toString())
                .contains("[tốt] Đã có quyết định mở kênh.")
                .contains("[tốt] Khóa lấy từ biến môi trường HOIXA_SECRET.")
                .contains("[tốt] Đường dẫn trong câu trả lời bắt đầu bằng https://hoi.xa-thu.gov.vn.")
                .doesNotContain("Chưa có cán bộ trả lời");
    }

    private int examine(ChannelCheck.Finding finding) {
        var line = Commands.line(new Launcher(finding));
        line.setOut(new PrintWriter(out));
        return line.execute("doctor");
    }

    private final class Launcher implements Commands.Launcher {
        private final ChannelCheck.Finding finding;

        Launcher(ChannelCheck.Finding finding) {
            this.finding = finding;
        }

        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("the doctor serves nobody");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            var context = new GenericApplicationContext();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "settings",
                            Map.of(
                                    "hoixa.secret", "from the environment",
                                    "hoixa.data-dir", "target/test-data",
                                    "hoixa.public-url", "https://hoi.xa-thu.gov.vn")));
            var known = WholeKnowledge.snapshot();
            context.registerBean(JdbcClient.class, database::jdbc);
            context.registerBean(Clock.class, () -> CLOCK);
            context.registerBean(WorkingCalendar.class, () -> WorkingCalendar.read(List.of()));
            context.registerBean(Knowledge.class, () -> () -> known);
            context.registerBean(Officers.class, office::officers);
            context.registerBean(BackupAge.class, () -> new BackupAge(copies.toString(), CLOCK));
            context.registerBean(
                    DraftSwitch.class,
                    () -> new DraftSwitch(
                            new DraftingSettings("", "", "", Duration.ofSeconds(60), 2, 500_000), office.settings()));
            context.registerBean("told", ChannelCheck.class, () -> new Told(finding));
            context.registerBean(
                    "sending",
                    ChannelCheck.class,
                    () -> new Told(ChannelCheck.Finding.good("Kênh không bị tạm dừng.")));
            context.refresh();
            return context;
        }
    }

    private record Told(Finding finding) implements ChannelCheck {
        @Override
        public ChannelName channel() {
            return ChannelName.ZALO;
        }

        @Override
        public List<Finding> examine() {
            return List.of(finding);
        }
    }
}
