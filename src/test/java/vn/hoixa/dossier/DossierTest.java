package vn.hoixa.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.document.DocumentTemplate;
import vn.hoixa.document.Facts;
import vn.hoixa.document.Letterhead;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.OwnCommune;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.opening.Deciding;
import vn.hoixa.revision.KnowledgeStore;

/** The documents of an installation, opened again as Word and read. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DossierTest {
    @Autowired
    Dossier dossier;

    @Autowired
    ChannelDecisions decisions;

    @Autowired
    Accounts accounts;

    @BeforeAll
    void anOfficeWithItsPeople(
            @Autowired KnowledgeStore store, @Autowired Imports imports, @Autowired Knowledge knowledge) {
        var editor = anOfficer("bientap", "Nguyễn Thị Mẫu", Role.KNOWLEDGE);
        var reviewer = anOfficer("hotich", "Trần Văn Mẫu", Role.REVIEWER);
        var deputy = anOfficer("hotich2", "Hoàng Thị Mẫu", Role.REVIEWER);
        var today = LocalDate.now();
        accounts.assign(
                new Assignment(
                        reviewer.id(),
                        Optional.of(deputy.id()),
                        "Hộ tịch",
                        "12/QĐ-UBND",
                        new Assignment.Term(today.minusDays(10), today.plusYears(1))),
                new Actor.CommandLine());
        OwnCommune.importInto(imports);
        store.publish(editor, Set.of());
        var deadline = Instant.now().plusSeconds(30);
        while (knowledge.snapshot().commune().isEmpty()) {
            assertThat(Instant.now()).as("published by").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void theAssessmentTellsEachOfTheNineThingsThePlanAsksForFromTheRealSettings() throws IOException {
        try (var word = open(Paper.ASSESSMENT)) {
            assertThat(lines(word))
                    .contains(
                            "BÁO CÁO",
                            "1. Mục đích sử dụng",
                            "3. Loại dữ liệu xử lý",
                            "4. Mức độ rủi ro",
                            "5. Kiểm soát sai lệch",
                            "6. Bảo vệ dữ liệu cá nhân",
                            "7. An toàn thông tin",
                            "8. Người phê duyệt",
                            "9. Người vận hành",
                            "- Trang web của xã: luôn mở.")
                    .anyMatch(line -> line.startsWith("- Người bị ảnh hưởng: "))
                    .anyMatch(line -> line.contains("không dùng mô hình ngôn ngữ"))
                    .contains("- Câu hỏi đã che và câu trả lời: lưu 12 tháng.")
                    .anyMatch(line -> line.contains("rút thăm 20 câu") && line.contains("dưới 95%"))
                    .noneMatch(line -> line.contains("{"));
            assertThat(cells(word))
                    .contains("XÃ MẪU ĐỨC", "Hộ tịch", "Trần Văn Mẫu (Hoàng Thị Mẫu)", "12/QĐ-UBND")
                    .contains("Người biên tập", "Nguyễn Thị Mẫu")
                    .contains("Quản trị", "Cộng tác viên thôn");
        }
    }

    @Test
    void theProcedureNamesWhoMayStopAndWhichDecisionOpenedAChannel() throws IOException {
        var admin = anOfficer("quantri", "Lê Văn Mẫu", Role.ADMIN);
        var paper = new ChannelDecision.Paper("25/QĐ-UBND", LocalDate.of(2026, 11, 20), "Phạm Văn Mẫu");
        assertThat(decisions.open(admin, ChannelName.ZALO, paper)).isInstanceOf(Deciding.Done.class);

        try (var word = open(Paper.CONTROL)) {
            assertThat(lines(word))
                    .contains(
                            "QUY TRÌNH",
                            "6. Tạm dừng",
                            "8. Sự cố",
                            "- Zalo: mở theo Quyết định số 25/QĐ-UBND ngày 20/11/2026 do Phạm Văn Mẫu ký.",
                            "- Telegram: chưa mở.")
                    .anyMatch(line -> line.startsWith("- Người dừng được: ")
                            && line.contains("Nguyễn Thị Mẫu")
                            && line.contains("Lê Văn Mẫu"))
                    .anyMatch(line -> line.contains("hẹn trả lời trong 8 giờ làm việc"));
        }
    }

    @Test
    void aTemplateWithASlotOfNoFactIsAnErrorAndNotAGap(@TempDir Path prompts) throws IOException {
        var file = Files.createDirectories(prompts.resolve("documents")).resolve("thu.yaml");
        Files.writeString(file, """
            kind: BÁO CÁO
            subject: Thử
            symbol: BC-UBND
            grounds: []
            body:
              - text: Có {nguoi_la}.
            recipients: []
            capacity: TM. ỦY BAN NHÂN DÂN
            position: CHỦ TỊCH
            """);

        var template = DocumentTemplate.load("thu", prompts.toString());

        assertThatThrownBy(() -> template.fill(
                        new Letterhead("", List.of(), List.of(), "", "", Letterhead.Reports.usual()),
                        "xã Mẫu Đức",
                        2026,
                        new Facts()))
                .hasMessageContaining("thu.yaml")
                .hasMessageContaining("{nguoi_la}");
        Files.writeString(file, "kind: [");
        assertThatThrownBy(() -> DocumentTemplate.load("thu", prompts.toString()))
                .hasMessageContaining("documents/thu.yaml");
    }

    private XWPFDocument open(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(dossier.write(paper).word()));
    }

    private static List<String> lines(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> cells(XWPFDocument word) {
        return word.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .map(XWPFTableCell::getParagraphs)
                .flatMap(List::stream)
                .map(XWPFParagraph::getText)
                .toList();
    }

    private Officer anOfficer(String login, String name, Role role) {
        var person = new Officer.Person(name, "Công chức");
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
