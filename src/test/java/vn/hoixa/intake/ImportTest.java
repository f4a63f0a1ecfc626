package vn.hoixa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.KnowledgeStore.Publishing;

class ImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ProcedureCode CODE = new ProcedureCode("1.999001");

    @TempDir
    Path directory;

    private TestDatabase database = TestDatabase.fresh();
    private TestKnowledge knowledge = theKnowledge();

    private TestKnowledge theKnowledge() {
        var clock = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
        return TestKnowledge.on(database, clock, TestKnowledge.aBaseWith(Map.of()));
    }

    @BeforeEach
    void fresh() {
        database = TestDatabase.fresh();
        knowledge = theKnowledge();
    }

    @Test
    void whatIsImportedWaitsUntilAnOfficerPublishesIt() {
        assertThat(imported(TestImports.record(CODE, "3 Ngày làm việc")).fresh())
                .isEqualTo(1);
        assertThat(knowledge.snapshot().procedure(CODE)).isEmpty();

        publish();

        var procedure = knowledge.snapshot().procedure(CODE).orElseThrow();
        assertThat(procedure.facet(Facet.TIME_LIMIT, TODAY).orElseThrow().text())
                .isEqualTo("03 ngày làm việc.");
        assertThat(procedure.source().reviewBy().orElseThrow()).isBetween(TODAY.plusDays(122), TODAY.plusDays(183));
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        imported(TestImports.record(CODE, "3 Ngày làm việc"));
        publish();
        String before = everyRevision();

        var again = imported(TestImports.record(CODE, "3 Ngày làm việc"));

        assertThat(again).isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
        assertThat(everyRevision()).isEqualTo(before);
    }

    @Test
    void aBrokenLineIsNamedAndStopsNothing() {
        var report = imported(
                "{not json",
                TestImports.record(CODE, "3 Ngày"),
                "{\"ma\":\"12\",\"ten\":\"Tên\"}",
                "{\"ma\":\"1.999002\"}",
                "",
                TestImports.record(CODE, "5 Ngày"),
                "[]");

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(ImportReport.Rejected::toString)
                .hasSize(5)
                .anyMatch(line -> line.startsWith("Dòng 1: không đọc được JSON"))
                .contains(
                        "Dòng 3: \"12\" không phải mã thủ tục",
                        "Dòng 4: thủ tục 1.999002 không có tên",
                        "Dòng 6: mã 1.999001 đã có ở dòng trước",
                        "Dòng 7: không phải một bản ghi JSON");
    }

    @Test
    void aFileThatBreaksOffGivesWhatItHasAndSaysSo() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int n = 1; n < 400; n++) {
                gzip.write((TestImports.record(new ProcedureCode("1.%06d".formatted(n)), n + " Ngày") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = directory.resolve("broken.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3));

        var report = knowledge.imports().from(file, (_, _) -> {});

        assertThat(report.fresh()).isPositive();
        assertThat(report.rejected().getLast().reason()).contains("tệp bị hỏng từ đây");
    }

    @Test
    void valuesOfTheWrongKindAreReadAsAbsent() {
        var report = imported(
                "{\"ma\":\"1.999001\",\"ten\":\"Tên\",\"cach_thuc\":\"x\",\"ho_so\":[1,{\"ban_chinh\":\"nhiều\"}],\"can_cu\":{}}",
                "{\"ma\":\"1.999002\",\"ten\":[\"Tên\"]}");

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(ImportReport.Rejected::toString)
                .containsExactly("Dòng 2: thủ tục 1.999002 không có tên");
    }

    @Test
    void theRealFilesImportWholeAndTwiceChangesNothing() {
        var data = TestKnowledge.data();
        var imports = knowledge.imports();

        assertThat(imports.from(data.resolve("procedures/commune.jsonl.gz"), (_, _) -> {}))
                .isEqualTo(new ImportReport(819, 0, 0, 0, List.of()));
        assertThat(imports.from(data.resolve("procedures/national.jsonl.gz"), (_, _) -> {}))
                .isEqualTo(new ImportReport(2176, 0, 819, 0, List.of()));
        assertThat(imports.from(data.resolve("procedures/national.jsonl.gz"), (_, _) -> {}))
                .isEqualTo(new ImportReport(0, 0, 2995, 0, List.of()));
    }

    @Test
    void otherFactsThanThoseInForceAreAConflictThatWaitsToBeSettled() {
        imported(TestImports.record(CODE, "3 Ngày"));
        publish();

        var report = imported(TestImports.record(CODE, "7 Ngày"));
        var publishing = publish();

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(publishing.left())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("Bao lâu có"));
        assertThat(timeLimit()).isEqualTo("03 ngày.");

        knowledge.store().publish(knowledge.anEditor(), Set.of(CODE.value()));
        assertThat(timeLimit()).isEqualTo("07 ngày.");
    }

    @Test
    void wordsCheckedAgainstAnotherDecisionHaveToBeLookedAtAgain() {
        knowledge.imports().from(aSheet(), (_, _) -> {});
        publish();

        assertThat(imported(TestImports.record(CODE, "3 Ngày").replace("1/QĐ-THU", "Quyết định số 1/QĐ-THU"))
                        .conflicts())
                .isZero();
        assertThat(imported(TestImports.record(CODE, "3 Ngày").replace("1/QĐ-THU", "2/QĐ-THU"))
                        .conflicts())
                .isEqualTo(1);
    }

    @Test
    void anImportTouchesFactsAndKeepsWords() {
        imported(TestImports.record(CODE, "3 Ngày"));
        knowledge.imports().from(aSheet(), (_, _) -> {});
        publish();
        imported(TestImports.record(CODE, "7 Ngày"));
        knowledge.store().publish(knowledge.anEditor(), Set.of(CODE.value()));

        var procedure = knowledge.snapshot().procedure(CODE).orElseThrow();
        assertThat(procedure.shortName().text()).isEqualTo("Xin giấy thử");
        assertThat(procedure.names()).contains("giấy thử");
        assertThat(timeLimit()).isEqualTo("07 ngày.");
    }

    @Test
    void withoutLegalBasisOrSourceItIsImportedButNotPublished() {
        imported(TestImports.record(CODE, "3 Ngày").replace("\"60/2014/QH13\"", ""));

        assertThat(publish().left()).containsExactly(new KnowledgeStore.Left("1.999001", "thiếu căn cứ pháp lý"));
        assertThat(knowledge.snapshot().procedure(CODE)).isEmpty();
    }

    @Test
    void whatRestsOnALawThatIsNoMoreLeavesAutomaticAnsweringWithIt() {
        imported(TestImports.record(CODE, "3 Ngày").replace("60/2014/QH13", "58/2014/QH13"));
        publish();

        var procedure = knowledge.snapshot().procedure(CODE).orElseThrow();
        assertThat(procedure.source().freshOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(procedure.source().freshOn(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void onlyAnEditorOrALeaderPublishes() {
        imported(TestImports.record(CODE, "3 Ngày"));

        assertThat(knowledge.store().publish(knowledge.office().anOfficer(Role.ADMIN), Set.of()))
                .isInstanceOf(Publishing.NotAllowed.class);
        assertThat(knowledge.store().publish(knowledge.office().anOfficer(Role.REVIEWER), Set.of()))
                .isInstanceOf(Publishing.NotAllowed.class);
        assertThat(knowledge.store().publish(knowledge.office().anOfficer(Role.LEADER), Set.of()))
                .isInstanceOf(Publishing.Published.class);
    }

    @Test
    void aPublishedRevisionKeepsItsContentForEver() {
        imported(TestImports.record(CODE, "3 Ngày"));
        publish();

        assertThatThrownBy(() -> database.jdbc()
                        .sql("UPDATE knowledge_revision SET facts = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("its content stays");
        assertThatThrownBy(() ->
                        database.jdbc().sql("DELETE FROM knowledge_revision").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRepealedCodeIsPublishedAsRepealedAndNotSearched() {
        imported(TestImports.record(new ProcedureCode("2.000986"), "20 Ngày"));
        publish();

        var snapshot = knowledge.snapshot();
        assertThat(snapshot.procedure(new ProcedureCode("2.000986"))
                        .orElseThrow()
                        .repeal())
                .isPresent();
        assertThat(snapshot.search("cấp giấy thử", 5)).isEmpty();
    }

    @Test
    void aRunningProcessSeesAPublicationOfAnotherWithoutAsking() throws Exception {
        try (var following = knowledge.following()) {
            assertThat(following.snapshot().procedures()).isEmpty();
            imported(TestImports.record(CODE, "3 Ngày"));
            publish();

            org.awaitility.Awaitility.await()
                    .until(() -> following.snapshot().procedure(CODE).isPresent());
            assertThat(following.snapshot().search("cấp giấy thử", 3).getFirst().key())
                    .isEqualTo(CODE.value());
        }
    }

    @Test
    void theProgressOfADirectoryEndsAtItsTotalAlsoWithFilesThatAreNoItems() throws IOException {
        Files.createDirectories(aSheet().resolve("language"));
        Files.writeString(aSheet().resolve("language/thu.yaml"), "synonyms: []\n");
        var told = new ArrayList<String>();

        knowledge.imports().from(aSheet(), (soFar, total) -> told.add(soFar.done() + " of " + total));

        assertThat(told).containsExactly("0 of 1", "1 of 1");
    }

    private String timeLimit() {
        return knowledge
                .snapshot()
                .procedure(CODE)
                .orElseThrow()
                .facet(Facet.TIME_LIMIT, TODAY)
                .orElseThrow()
                .text();
    }

    private ImportReport imported(String... lines) {
        return knowledge.imports().from(TestKnowledge.aPortalFile(directory, lines), (_, _) -> {});
    }

    private Publishing.Published publish() {
        return (Publishing.Published) knowledge.store().publish(knowledge.anEditor(), Set.of());
    }

    private Path aSheet() {
        var sheets = directory.resolve("base/procedures");
        try {
            Files.createDirectories(sheets);
            Files.writeString(sheets.resolve("thu.yaml"), """
                code: "1.999001"
                name: Thủ tục cấp giấy thử
                short_name: Xin giấy thử
                field: Thử nghiệm
                handler: trung-tam
                source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
                legal_basis: [60/2014/QH13]
                names: [giấy thử]
                facets:
                  conditions: {text: Có hộ khẩu thử}
                """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve("base");
    }

    private String everyRevision() {
        return database.jdbc()
                .sql("SELECT string_agg(r::text, '|' ORDER BY id) FROM knowledge_revision r")
                .query(String.class)
                .single();
    }
}
