package vn.hoixa.dossier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.document.Facts;
import vn.hoixa.document.Letterhead;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.erasure.RetentionSettings;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Promises;
import vn.hoixa.office.Settings;

/** Describes the configuration of this installation, in the words of a document. */
@Component
@EnableConfigurationProperties(Decided.class)
class Working {
    private final Decided decided;
    private final RetentionSettings retained;
    private final DraftSwitch model;
    private final Settings settings;
    private final Knowledge knowledge;
    private final Fixed fixed;

    Working(
            Decided decided,
            RetentionSettings retained,
            DraftSwitch model,
            Settings settings,
            Knowledge knowledge,
            Fixed fixed) {
        this.decided = decided;
        this.retained = retained;
        this.model = model;
        this.settings = settings;
        this.knowledge = knowledge;
        this.fixed = fixed;
    }

    /** Settings that do not change while the application runs. */
    @Component
    record Fixed(
            @Value("${hoixa.public-url}") String address,
            @Value("${hoixa.console.idle}") Duration idle,
            @Value("${hoixa.prompts}") String prompts,
            Letterhead letterhead) {}

    String prompts() {
        return fixed.prompts;
    }

    Letterhead letterhead() {
        return fixed.letterhead;
    }

    Facts facts() {
        return new Facts()
                .text(
                        "operator",
                        decided.operator().isBlank() ? "Trung tâm Phục vụ hành chính công xã" : decided.operator())
                .text(
                        "risk_level",
                        decided.riskLevel().isBlank()
                                ? "đề xuất mức trung bình, vì trợ lý nói chuyện trực tiếp với người dân, có thể bị"
                                        + " tưởng là người thật; không ở mức cao vì không ra quyết định, không xử lý hồ sơ."
                                : decided.riskLevel())
                .text("address", fixed.address)
                .text("idle", fixed.idle.toMinutes() + " phút không dùng")
                .text("certain", percent(Thresholds.packed().certain()))
                .text("model", model())
                .list("retention", retention())
                .list("promises", promises());
    }

    private List<String> retention() {
        var lines = new ArrayList<>(List.of(
                "Câu hỏi đã che và câu trả lời: lưu " + RetentionSettings.words(retained.turns()) + ".",
                "Số, tài khoản, đường dẫn của kẻ nghi lừa đảo: lưu " + RetentionSettings.words(retained.suspects())
                        + ", mã hóa.",
                "Số gọi lại: xóa khi đóng câu hỏi.",
                "Nhật ký việc làm của cán bộ: lưu " + RetentionSettings.words(retained.audit()) + "."));
        if (!decided.retention().isBlank()) {
            lines.add("Căn cứ lưu giữ: " + decided.retention() + ".");
        }
        return lines;
    }

    private String model() {
        String name = model.named().orElse("");
        String host = model.host().orElse("");
        return switch (model.state()) {
            case NO_MODEL -> "không dùng mô hình ngôn ngữ; bản nháp cho cán bộ lấy thẳng từ nội dung đã duyệt.";
            case SWITCHED_OFF -> "mô hình ngôn ngữ " + name + " đang tắt; không gửi gì đến đó.";
            case NOT_ALLOWED ->
                "mô hình ngôn ngữ " + name + " ở ngoài mạng của xã, chưa được phép; không gửi gì đến đó.";
            case ON ->
                "mô hình ngôn ngữ " + name + " tại " + host
                        + " soạn nháp cho cán bộ từ chữ đã che; không trả lời người dân.";
        };
    }

    private List<String> promises() {
        return knowledge.snapshot().commune().map(Commune::handlers).orElse(List.of()).stream()
                .filter(handler -> handler.kind().isOfCommune())
                .map(handler -> handler.name().text() + ": hẹn trả lời trong "
                        + settings.get(Promises.hours(handler.id())) + " giờ làm việc.")
                .toList();
    }

    /** "95%", "92,5%". */
    static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        return rounded == Math.rint(rounded)
                ? (long) rounded + "%"
                : String.format(Locale.of("vi", "VN"), "%.1f%%", rounded);
    }
}
