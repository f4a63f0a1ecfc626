package vn.hoixa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;

/** What the doctor looks at in the house itself, before the channels. */
final class HouseChecks {
    private static final long GIBIBYTE = 1L << 30;
    private static final int CALENDAR_WARNING_DAYS = 60;

    private final ApplicationContext application;
    private final Environment settings;

    HouseChecks(ApplicationContext application) {
        this.application = application;
        this.settings = application.getEnvironment();
    }

    List<Examination> all() {
        return List.of(
                new Examination("Cơ sở dữ liệu", this::database),
                new Examination("Khóa bí mật", this::secret),
                new Examination("Ổ đĩa", this::disk),
                new Examination("Lịch làm việc", this::calendar),
                new Examination("Nội dung và cán bộ", this::office),
                new Examination("Địa chỉ công khai", this::address));
    }

    private List<Finding> database() {
        var jdbc = application.getBean(JdbcClient.class);
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good("PostgreSQL " + shown(jdbc, "server_version") + " trả lời."));
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (shown(jdbc, setting).equals("off")) {
                findings.add(Finding.broken(
                        setting + " đang tắt: mất điện có thể mất tin đã nhận.",
                        "bật " + setting + " trong cấu hình PostgreSQL rồi khởi động lại."));
            }
        }
        return findings;
    }

    private static String shown(JdbcClient jdbc, String setting) {
        return jdbc.sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
    }

    private List<Finding> secret() {
        if (!settings.getProperty("hoixa.secret", "").isEmpty()) {
            return List.of(Finding.good("Khóa lấy từ biến môi trường HOIXA_SECRET."));
        }
        return List.of(Finding.notice(
                "Khóa nằm trong tệp " + data().resolve("secret") + ".",
                "sao lưu tệp này cùng cơ sở dữ liệu; mất khóa thì không mở lại được những gì đã niêm phong."));
    }

    private List<Finding> disk() {
        try {
            long free = Files.getFileStore(Files.createDirectories(data())).getUsableSpace();
            String found = "Còn trống %.1f GiB nơi giữ dữ liệu.".formatted((double) free / GIBIBYTE);
            if (free < GIBIBYTE) {
                return List.of(Finding.broken(found, "dọn ổ đĩa ngay: hết chỗ thì không nhận được tin nào nữa."));
            }
            return List.of(
                    free < 5 * GIBIBYTE ? Finding.notice(found, "dọn hoặc tăng dung lượng.") : Finding.good(found));
        } catch (IOException e) {
            return List.of(
                    Finding.broken("Không đọc được ổ đĩa của " + data() + ".", "kiểm tra quyền của thư mục dữ liệu."));
        }
    }

    private List<Finding> calendar() {
        var today = LocalDate.ofInstant(application.getBean(Clock.class).instant(), WorkingCalendar.ZONE);
        var last = application.getBean(WorkingCalendar.class).knownUntil(today);
        if (last.isEmpty()) {
            return List.of(Finding.broken(
                    "Chưa có lịch năm " + today.getYear() + ": không hẹn được giờ trả lời.",
                    "thêm calendar/" + today.getYear() + ".yaml vào knowledge-base."));
        }
        String found = "Có lịch đến hết ngày " + last.get() + ".";
        return List.of(
                ChronoUnit.DAYS.between(today, last.get()) <= CALENDAR_WARNING_DAYS
                        ? Finding.notice(found, "thêm lịch năm " + (last.get().getYear() + 1) + ".")
                        : Finding.good(found));
    }

    private List<Finding> office() {
        var known = application.getBean(Knowledge.class).snapshot();
        var findings = new ArrayList<Finding>();
        findings.add(
                known.procedures().isEmpty()
                        ? Finding.broken(
                                "Chưa công khai thủ tục nào: mọi câu hỏi đều phải chờ cán bộ.",
                                "nhập dữ liệu rồi chạy: hoixa publish --officer TÊN")
                        : Finding.good("Đang áp dụng " + known.procedures().size() + " thủ tục."));
        if (known.commune().isEmpty()) {
            findings.add(Finding.broken(
                    "Chưa công khai thông tin của xã: câu trả lời thiếu số điện thoại và địa chỉ.",
                    "vào trang quản trị, mục Quy định, điền thông tin của xã."));
        }
        if (application.getBean(Officers.class).list().stream().noneMatch(officer -> officer.has(Role.REVIEWER))) {
            findings.add(Finding.broken(
                    "Chưa có cán bộ trả lời câu hỏi.", "chạy: hoixa officer add --role REVIEWER --field chung …"));
        }
        return findings;
    }

    private List<Finding> address() {
        String url = settings.getProperty("hoixa.public-url", "");
        if (!url.startsWith("https://")) {
            return List.of(Finding.notice(
                    "Địa chỉ công khai là " + url + ": người dân bên ngoài không mở được, Zalo không gửi tin tới được.",
                    "đặt HOIXA_PUBLIC_URL là địa chỉ https của xã."));
        }
        return List.of(Finding.good("Đường dẫn trong câu trả lời bắt đầu bằng " + url + "."));
    }

    private Path data() {
        return Path.of(settings.getProperty("hoixa.data-dir", "data"));
    }
}
