package vn.hoixa.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.incident.Incident.Concern;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** From noticing an incident to its report: who may write, what has to come first, what never stands in the register. */
@RunningHoiXa
@Timeout(120)
class IncidentsTest {
    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReports reports;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Test
    void aLeakIsToldWithinItsTermAndOnlyThenEnded() throws IOException {
        var reviewer = an(Role.REVIEWER);
        var leader = an(Role.LEADER);
        var noticed = Instant.now().minus(Duration.ofHours(5));
        var id = recorded(
                reviewer,
                new Incident.Report(
                        Kind.DATA_LEAK,
                        Concern.PERSONAL_DATA,
                        noticed,
                        "Câu trả lời có số 0912345678 của người khác.",
                        "2 người"));

        var incident = incidents.find(id).orElseThrow();
        assertThat(incident.report().what()).startsWith("Câu trả lời có số [").doesNotContain("0912345678");
        assertThat(incident.number()).matches("\\d{2,}/20\\d{2}");
        assertThat(Duration.between(
                        incident.report().noticed(), incident.noticeDue().orElseThrow()))
                .isEqualTo(Duration.ofHours(72));
        assertThat(incidents.awaitingNotice()).extracting(Incident::id).contains(id);

        assertThat(incidents.close(leader, id, "Đã sửa."))
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        refused -> assertThat(refused.reason()).contains("rồi mới kết thúc"));
        assertThat(incidents.tell(reviewer, id, new Incident.Told(Instant.now(), "Công an thành phố")))
                .isInstanceOf(Entry.Refused.class);
        assertThat(incidents.tell(leader, id, new Incident.Told(noticed.minusSeconds(60), "Công an thành phố")))
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        refused -> assertThat(refused.reason()).contains("trước lúc phát hiện"));
        assertThat(incidents.step(reviewer, id, "Đã gỡ nội dung.")).isInstanceOf(Entry.Done.class);
        assertThat(incidents.tell(leader, id, new Incident.Told(Instant.now(), "Công an thành phố, Công văn 12/UBND")))
                .isInstanceOf(Entry.Done.class);
        assertThat(incidents.awaitingNotice()).extracting(Incident::id).doesNotContain(id);
        assertThat(incidents.close(leader, id, "Gõ nhầm; đã thêm bước soát.")).isInstanceOf(Entry.Done.class);
        assertThat(incidents.step(reviewer, id, "muộn")).isInstanceOf(Entry.Refused.class);

        assertThat(audit.of(new AuditEntry.Subject("incident", id.toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("incident.record", "incident.step", "incident.tell", "incident.close");
        theReportSaysWhatTheRegisterSays(incidents.find(id).orElseThrow());
    }

    private void theReportSaysWhatTheRegisterSays(Incident incident) throws IOException {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(reports.write(incident).word()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(
                            "BÁO CÁO",
                            "Sự cố số " + incident.number() + " khi sử dụng trợ lý Hỏi Xã",
                            "Lộ dữ liệu cá nhân",
                            "2 người")
                    .anyMatch(line -> line.startsWith("- ") && line.endsWith(": Đã gỡ nội dung."))
                    .anyMatch(line -> line.startsWith("Đã thông báo cho Công an thành phố, Công văn 12/UBND lúc "))
                    .anyMatch(line -> line.startsWith("Kết thúc lúc ") && line.endsWith("đã thêm bước soát."))
                    .noneMatch(line -> line.contains("0912345678"));
        }
    }

    @Test
    void whatIsMissingIsNamedAndAnOutageHasNoTerm() {
        var admin = an(Role.ADMIN);
        assertThat(refusal(admin, " ", "cả xã", Instant.now())).startsWith("Chuyện gì đã xảy ra: ");
        assertThat(refusal(admin, "x".repeat(2_001), "cả xã", Instant.now())).contains("2001", "2000");
        assertThat(refusal(admin, "Mất mạng.", "", Instant.now())).startsWith("Ai bị ảnh hưởng: ");
        assertThat(refusal(admin, "Mất mạng.", "cả xã", Instant.now().plusSeconds(600)))
                .isEqualTo("Lúc phát hiện: giờ này chưa tới.");
        assertThat(refusal(an(Role.VILLAGE), "Mất mạng.", "cả xã", Instant.now()))
                .contains("cộng tác viên");

        var id = recorded(admin, outage("Mất mạng.", "cả xã", Instant.now()));

        assertThat(incidents.find(id).orElseThrow().noticeDue()).isEmpty();
        assertThat(incidents.close(admin, id, "Có mạng lại."))
                .as("the administrator records, the police or a leader end it")
                .isInstanceOf(Entry.Refused.class);
        assertThat(incidents.close(an(Role.POLICE), id, "Có mạng lại.")).isInstanceOf(Entry.Done.class);
        assertThat(incidents.close(an(Role.POLICE), UUID.randomUUID(), "Không có."))
                .isInstanceOf(Entry.Unknown.class);
    }

    @Test
    void aLeakWithoutPersonalDataCannotBeWritten() {
        assertThatThrownBy(() ->
                        new Incident.Report(Kind.DATA_LEAK, Concern.NO_PERSONAL_DATA, Instant.now(), "Lộ.", "1 người"))
                .hasMessageContaining("personal data");
    }

    private String refusal(Officer by, String what, String affected, Instant noticed) {
        return ((Entry.Refused) incidents.record(by, outage(what, affected, noticed))).reason();
    }

    private static Incident.Report outage(String what, String affected, Instant noticed) {
        return new Incident.Report(Kind.OUTAGE, Concern.NO_PERSONAL_DATA, noticed, what, affected);
    }

    private UUID recorded(Officer by, Incident.Report report) {
        return ((Entry.Done) incidents.record(by, report)).incident();
    }

    private Officer an(Role role) {
        String login = "suco" + UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người " + login, "Công chức");
        var village = Optional.of("mau-trung").filter(_ -> role == Role.VILLAGE);
        return ((Accounts.Result.WithPassword) accounts.open(
                        new Accounts.Opening(login, person, Set.of(role), village), new Actor.CommandLine()))
                .officer();
    }
}
