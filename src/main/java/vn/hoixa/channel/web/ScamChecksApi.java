package vn.hoixa.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.conversation.ScamReplies;
import vn.hoixa.scam.Handed;
import vn.hoixa.scam.Match;
import vn.hoixa.scam.ScamChecks;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamReports;
import vn.hoixa.scam.ScamVerdict;

/** API for checking a suspicious message outside a conversation; stored only when its sender reports it. */
@RestController
final class ScamChecksApi {
    private final ScamDoor door;
    private final ScamChecks checks;
    private final ScamReports reports;
    private final ScamReplies replies;
    private final MessageLimits limits;
    private final ClientAddresses clients;

    record Body(@Nullable String text, @Nullable Boolean report) {
        @Override
        public String toString() {
            return "ScamChecksApi.Body[redacted]";
        }
    }

    record SignJson(String code, String explanation, String span) {}

    /** @param id of the published warning it comes from */
    record WarningJson(
            String by, LocalDate on, String what, @Nullable String id) {}

    record CheckJson(
            String verdict,
            List<SignJson> signs,
            List<WarningJson> warnings,
            String advice,
            @Nullable UUID reportId) {}

    ScamChecksApi(
            ScamDoor door,
            ScamChecks checks,
            ScamReports reports,
            ScamReplies replies,
            MessageLimits limits,
            ClientAddresses clients) {
        this.door = door;
        this.checks = checks;
        this.reports = reports;
        this.replies = replies;
        this.limits = limits;
        this.clients = clients;
    }

    @PostMapping("/api/v1/scam-checks")
    ResponseEntity<?> check(@RequestBody Body body, HttpServletRequest request) {
        String text = body.text() == null ? "" : body.text();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > MessageRequest.LONGEST) {
            return Problem.invalid(
                            "text có %d chữ cái; cần từ 1 đến 2.000. Xin dán lời tin cần kiểm tra.".formatted(length))
                    .response();
        }
        if (limits.admit(clients.of(request), "") instanceof MessageLimits.Admission.TooFast) {
            return Problem.tooMany("Gửi nhanh quá. Xin chờ vài phút rồi kiểm tra tiếp.")
                    .response();
        }
        Handed handed = door.take(text);
        ScamVerdict verdict = checks.check(handed);
        Optional<UUID> report = Boolean.TRUE.equals(body.report())
                ? Optional.of(reports.handIn(handed, verdict, Optional.empty()))
                : Optional.empty();
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(json(verdict, report));
    }

    private CheckJson json(ScamVerdict verdict, Optional<UUID> report) {
        List<Match> matches = verdict instanceof ScamVerdict.KnownScam(var found, var _) ? found : List.of();
        return new CheckJson(
                verdict.id(),
                verdict.signs().stream()
                        .map(sign -> new SignJson(sign.code(), sign.explanation(), sign.span()))
                        .toList(),
                matches.stream()
                        .map(match -> new WarningJson(
                                match.by(),
                                match.on(),
                                match.kind().label(),
                                match.warning().orElse(null)))
                        .toList(),
                replies.advice(verdict).body(),
                report.orElse(null));
    }
}
