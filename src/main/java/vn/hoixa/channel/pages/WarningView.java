package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoixa.bulletin.Village;
import vn.hoixa.outlet.Issue;
import vn.hoixa.warning.Warning;

/**
 * View of a warning.
 *
 * @param whose the villages concerned; empty when it is for the whole commune
 * @param tone a CSS class, by severity
 * @param sourceLink the address of the source; empty when it is a number
 * @param ended how it ended; empty while it is valid
 * @param instead the path of its correction; empty when there is none
 */
record WarningView(
        Issue issue,
        String path,
        String whose,
        String severity,
        String tone,
        String approvedAt,
        String until,
        String sourceLink,
        String ended,
        String instead) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("H:mm 'ngày' d/M/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    static WarningView of(Issue issue, List<Village> villages, Optional<Warning> following) {
        var content = issue.content();
        String document = content.source().document();
        return new WarningView(
                issue,
                "/canh-bao/" + issue.number(),
                villages.stream().map(Village::name).collect(Collectors.joining(", ")),
                content.severity().label(),
                content.severity().id(),
                MINUTE.format(issue.signature().at().atZone(VIETNAM)),
                DAY.format(content.term().until()),
                document.startsWith("https://") ? document : "",
                ended(issue),
                following.map(next -> "/canh-bao/" + next.id()).orElse(""));
    }

    private static String ended(Issue issue) {
        return switch (issue.mark()) {
            case CORRECTED -> "Cảnh báo này đã được đính chính, không dùng nữa.";
            case WITHDRAWN -> "Cảnh báo này đã bị thu hồi, không còn giá trị.";
            case EXPIRED ->
                "Đã hết hạn: cảnh báo này chỉ có giá trị đến "
                        + DAY.format(issue.content().term().until()) + ".";
            case NONE, DRAFT, TRAINING -> "";
        };
    }

    /** JSON form of the API: keys English, values Vietnamese, dates ISO. */
    record Json(
            long id,
            String kind,
            String category,
            String severity,
            String title,
            String happening,
            List<String> signs,
            List<String> advice,
            String call,
            String source,
            LocalDate validFrom,
            LocalDate validUntil,
            List<String> villages,
            String approvedBy,
            String approvedAt,
            String verification,
            boolean withAi,
            String url) {}

    Json json() {
        var content = issue.content();
        var words = content.words();
        return new Json(
                issue.number(),
                issue.act() instanceof Issue.Act.Corrects ? "correction" : "warning",
                content.kind().category().name(),
                content.severity().id(),
                words.title(),
                words.happening(),
                words.signs(),
                words.advice(),
                words.call(),
                content.source().issuer(),
                content.term().from(),
                content.term().until(),
                content.area().villages().stream()
                        .map(village -> village.value())
                        .sorted()
                        .toList(),
                issue.signature().office(),
                issue.signature().at().toString(),
                issue.signature().code(),
                issue.label() == Issue.Label.WITH_AI,
                issue.link());
    }
}
