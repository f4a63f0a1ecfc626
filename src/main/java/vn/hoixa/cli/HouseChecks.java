package vn.hoixa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.backup.BackupAge;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.SampleNotice;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;

/** The doctor's checks of the installation itself, before those of the channels. */
final class HouseChecks {
    private static final long GIBIBYTE = 1L << 30;
    private static final int CALENDAR_WARNING_DAYS = 60;
    private static final int SAMPLED = 20;
    private static final int FOUND_WITHIN = 10;
    private static final Duration BACKUP_TOO_OLD = Duration.ofHours(36);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

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
                new Examination("Sao lưu", this::backup),
                new Examination("Đồng hồ", this::clock),
                new Examination("Lịch làm việc", this::calendar),
                new Examination("Nội dung và cán bộ", this::office),
                new Examination("Chỉ mục tìm kiếm", this::index),
                new Examination("Máy soạn dự thảo", this::model),
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
            long free = Files.createDirectories(data()).toFile().getUsableSpace();
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

    private List<Finding> backup() {
        var copies = application.getBean(BackupAge.class);
        if (copies.directory().isEmpty()) {
            return List.of(Finding.notice(
                    "Chưa nói bản sao lưu nằm ở đâu nên không ai canh tuổi của nó.",
                    "đặt HOIXA_BACKUP_DIR là thư mục sao lưu, rồi chạy: hoixa backup THƯ_MỤC mỗi đêm."));
        }
        var directory = copies.directory().get();
        try {
            return List.of(copies.newest()
                    .map(age -> aged(directory, age))
                    .orElseGet(() -> Finding.broken(
                            "Không có bản sao lưu nào ở " + directory + ".", "chạy: hoixa backup " + directory)));
        } catch (IOException e) {
            return List.of(Finding.broken(
                    "Không đọc được " + directory + ".", "kiểm tra ổ đĩa sao lưu có gắn và quyền của thư mục."));
        }
    }

    private static Finding aged(Path directory, Duration age) {
        String found = "Bản sao lưu mới nhất cách đây " + age.toHours() + " giờ, ở " + directory + ".";
        return age.compareTo(BACKUP_TOO_OLD) > 0
                ? Finding.broken(found, "xem lịch sao lưu có chạy không, rồi chạy ngay: hoixa backup " + directory)
                : Finding.good(found);
    }

    private List<Finding> clock() {
        var database = application
                .getBean(JdbcClient.class)
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var skew = Duration.between(application.getBean(Clock.class).instant(), database)
                .abs();
        return List.of(
                skew.compareTo(CLOCK_SKEW) > 0
                        ? Finding.broken(
                                "Đồng hồ của máy này và của cơ sở dữ liệu lệch nhau " + skew.toSeconds()
                                        + " giây: giờ hẹn và mã xác nhận sẽ sai.",
                                "bật đồng bộ giờ: timedatectl set-ntp true, trên cả hai máy.")
                        : Finding.good("Đồng hồ của máy này và của cơ sở dữ liệu khớp nhau."));
    }

    /** Whether a published procedure is found by its own name. */
    private List<Finding> index() {
        var known = application.getBean(Knowledge.class).latest();
        var lost = known.procedures().stream()
                .limit(SAMPLED)
                .filter(procedure -> known.search(procedure.shortName().text(), FOUND_WITHIN).stream()
                        .noneMatch(hit -> hit.key().equals(procedure.code().value())))
                .map(procedure -> procedure.code().value())
                .toList();
        return List.of(
                lost.isEmpty()
                        ? Finding.good("Tìm theo tên thì thấy đúng thủ tục.")
                        : Finding.broken(
                                "Tìm theo tên không thấy thủ tục " + String.join(", ", lost) + ".",
                                "khởi động lại để dựng lại chỉ mục từ cơ sở dữ liệu; còn nữa thì báo nhà cung cấp."));
    }

    private List<Finding> model() {
        return List.of(
                switch (application.getBean(DraftSwitch.class).state()) {
                    case NO_MODEL -> Finding.good("Không dùng mô hình ngôn ngữ: dự thảo soạn theo quy tắc.");
                    case SWITCHED_OFF -> Finding.good("Cơ quan đã tắt mô hình: dự thảo soạn theo quy tắc.");
                    case ON -> Finding.good("Mô hình được phép soạn dự thảo cho cán bộ.");
                    case NOT_ALLOWED ->
                        Finding.notice(
                                "Mô hình ở ngoài mạng của cơ quan và chưa được phép dùng.",
                                "người quản trị ghi quyết định ở phòng Máy soạn, hoặc bỏ HOIXA_DRAFTING_BASE_URL.");
                });
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
                    "nạp tệp commune.yaml của xã ở Kho nội dung, Nhập dữ liệu, rồi công khai."));
        }
        SampleNotice.of(known)
                .map(notice -> Finding.broken(notice.found(), notice.remedy()))
                .ifPresent(findings::add);
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
