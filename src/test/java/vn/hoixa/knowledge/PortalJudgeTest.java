package vn.hoixa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.intake.TestImports;
import vn.hoixa.language.PlainText;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.portal.PortalFile;
import vn.hoixa.portal.PortalJudge;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Revision;

/** What of an imported record may be told, on records as odd as the portal's own. */
class PortalJudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PortalJudge JUDGE =
            new PortalJudge(AbolishedTerms.packed(), HandlersByField.from(BaseFiles.packed(), _ -> {}));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3 Ngày làm việc | 03 ngày làm việc.
        07 Ngày         | 07 ngày.
        15 ngày (kể từ ngày nhận đủ hồ sơ) | 15 ngày, kể từ ngày nhận đủ hồ sơ.
        """)
    void aTimeLimitWithItsUnitIsUsable(String written, String said) {
        assertThat(said(method("Trực tiếp", written, "", "", ""), Facet.TIME_LIMIT))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1", "120", "1 Khác", "0 Giờ", "Không quy định"})
    void aTimeLimitWithoutMeaningIsUnclear(String written) {
        assertThat(state(method("Trực tiếp", written, "", "", ""), Facet.TIME_LIMIT))
                .isInstanceOf(FacetState.Unclear.class);
    }

    @Test
    void aBareNumberIsUnclearAndOnlyOfficersSeeWhatTheStepsSay() {
        String record = record(method("Trực tiếp", "1", "", "", ""))
                .replace("\"trinh_tu\":\"\"", "\"trinh_tu\":\"Trong 03 ngày làm việc, xã trả kết quả\"");

        assertThat(stateOf(record, Facet.TIME_LIMIT))
                .isEqualTo(new FacetState.Unclear("nguồn chỉ ghi một con số, không có đơn vị"));
        assertThat(procedure(record).hint(Facet.TIME_LIMIT, TODAY))
                .contains("phần trình tự nhắc đến \"03 ngày làm việc\"");
        assertThat(procedure(record).facet(Facet.TIME_LIMIT, TODAY)).isEmpty();
    }

    @Test
    void aTimeLimitThatItsDescriptionContradictsIsUnclear() {
        assertThat(state(method("Trực tiếp", "3 Ngày", "", "", "05 (năm) ngày làm việc"), Facet.TIME_LIMIT))
                .isInstanceOf(FacetState.Unclear.class);
    }

    @Test
    void methodsWithOtherTimeLimitsAreToldSideBySide() {
        String both = method("Trực tiếp", "3 Ngày", "", "", "") + "," + method("Trực tuyến", "2 Ngày", "", "", "");

        assertThat(said(both, Facet.TIME_LIMIT)).isEqualTo("Trực tiếp: 03 ngày; trực tuyến: 02 ngày.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '10,000 Việt Nam Đồng' | 10.000 đồng/giấy.  | 10.000 đồng/giấy.
        '500,000 VNĐ'          | /hồ sơ             | 500.000 đồng/hồ sơ.
        '100,000 VNĐ'          | 'Phí thẩm định: 100.000 đồng/lần.' | 100.000 đồng/lần (Phí thẩm định).
        '2,000,000 VNĐ'        | 02 triệu đồng/Giấy chứng nhận | 2.000.000 đồng (02 triệu đồng/Giấy chứng nhận).
        Miễn phí               | Không có           | Miễn phí.
        'Phí: 0 VNĐ'           | ''                 | Miễn phí.
        """)
    void anAmountWithItsConditionIsUsable(String amount, String note, String said) {
        assertThat(said(method("Trực tiếp", "", amount, note, ""), Facet.FEE)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Miễn phí      | Mức lệ phí cụ thể do Hội đồng nhân dân cấp tỉnh quyết định | do cấp tỉnh quyết định
        Miễn phí      | 150.000 đồng/giấy   | kèm ghi chú
        '5,000 VNĐ'   | 7.000 đồng/lần      | khác với ghi chú
        '50 VNĐ'      | 50.000 đồng/hồ sơ   | nhỏ bất thường
        10 USD        | 10USD/giấy          | ngoại tệ
        '100,000 VNĐ' | ''                  | trường hợp nào
        '100,000 VNĐ' | theo quy định tại Thông tư số 10/2024/TT-BTC | chỉ dẫn chiếu văn bản
        'Phí : theo biểu mức thu' | ''      | đoạn văn
        """)
    void anAmountThatCannotBeTrustedIsUnclear(String amount, String note, String reason) {
        assertThat(state(method("Trực tiếp", "", amount, note, ""), Facet.FEE))
                .isInstanceOfSatisfying(
                        FacetState.Unclear.class,
                        unclear -> assertThat(unclear.reason()).contains(reason));
    }

    @Test
    void freeIsNotBelievedInARecordThatSpeaksOfFees() {
        String record = record(method("Trực tiếp", "", "Miễn phí", "", ""))
                .replace("\"trinh_tu\":\"\"", "\"trinh_tu\":\"Người dân nộp lệ phí tại quầy\"");

        assertThat(stateOf(record, Facet.FEE)).isInstanceOf(FacetState.Unclear.class);
    }

    @Test
    void anAmountEndsWithTheDayItsNoteNames() {
        String methods = method("Trực tiếp", "", "25,000 VNĐ", "25.000 đồng/thẻ (áp dụng đến hết ngày 31/12/2026)", "");

        assertThat(said(methods, Facet.FEE)).contains("25.000 đồng/thẻ").contains("31/12/2026");
        assertThat(procedure(record(methods)).state(Facet.FEE, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(FacetState.Unclear.class);
    }

    @Test
    void anAmountWithoutTypeIsUnclearWhereTheCouncilSetsFees() {
        String record = record(method("Trực tiếp", "", "Miễn phí", "", "")).replace("Thử nghiệm", "Hộ tịch");

        assertThat(stateOf(record, Facet.FEE)).isEqualTo(new FacetState.Unclear("loại phí chưa rõ"));
    }

    @Test
    void aShortTableOfPapersIsUsable() {
        var papers = row("Giấy tờ phải nộp", "Tờ khai theo mẫu;", 1, 0) + ","
                + row("Giấy tờ phải xuất trình", "Thẻ căn cước", 1, 2);

        assertThat(procedure(documents(papers))
                        .facet(Facet.DOCUMENTS, TODAY)
                        .orElseThrow()
                        .text())
                .isEqualTo("""
                    Mang theo:
                    - Tờ khai theo mẫu (1 bản chính)
                    - Thẻ căn cước (1 bản chính, 2 bản sao; cho xem, không nộp)\
                    """);
    }

    @Test
    void proseCasesNotesAndOldPapersMakeTheWholeTableUnclear() {
        String good = row("", "Tờ khai", 1, 0) + ",";
        for (String bad : new String[] {
            row("Lưu ý", "Người nộp tự chụp giấy tờ", 0, 0),
            row("", "Trường hợp ủy quyền thì kèm giấy ủy quyền", 1, 0),
            row("Đối với công trình tôn giáo", "Bản vẽ", 1, 0),
            row("", "Sổ hộ khẩu", 1, 0),
            row("", "Đơn ngày 28/8/", 20201, 0),
            row("", "Đơn đề nghị Mau-01.docx", 1, 0)
        }) {
            assertThat(procedure(documents(good + bad)).state(Facet.DOCUMENTS, TODAY))
                    .as(bad)
                    .isInstanceOf(FacetState.Unclear.class);
        }
    }

    @Test
    void proseIsNeverUsableAndDebrisIsMissing() {
        String record = record("")
                .replace("\"trinh_tu\":\"\"", "\"trinh_tu\":\"Bước 1: nộp hồ sơ\"")
                .replace("\"yeu_cau\":\"\"", "\"yeu_cau\":\"Không có thông tinTừ khóaKhông có thông tinMô tả\"");

        assertThat(stateOf(record, Facet.STEPS)).isEqualTo(new FacetState.Unclear("chưa ai viết lại bằng lời dễ hiểu"));
        assertThat(stateOf(record, Facet.CONDITIONS)).isEqualTo(new FacetState.Missing());
        assertThat(stateOf(record, Facet.DEADLINE)).isEqualTo(new FacetState.Missing());
    }

    @Test
    void aRecordOnARepealedLawAnswersNothing() {
        var procedure =
                procedure(record(method("Trực tiếp", "3 Ngày", "", "", "")).replace("60/2014/QH13", "158/2005/NĐ-CP"));

        for (Facet facet : Facet.values()) {
            assertThat(procedure.facet(facet, TODAY)).as(facet.id()).isEmpty();
        }
    }

    @Test
    void hiddenCharactersAreRemovedAndNoted() {
        var content = JUDGE.judge(record("").replace("cấp giấy thử", "cấp g\u200eiấy thử"));

        assertThat(content.name()).isEqualTo("Thủ tục cấp giấy thử");
        assertThat(content.portal().orElseThrow().notes()).containsExactly("đã bỏ ký tự ẩn, ký tự điều khiển");
    }

    @Test
    void theRealFilesAreReadWholeAndJudgedAsWeKnowThem() {
        var commune = read("procedures/commune.jsonl.gz");
        assertThat(commune).hasSize(819);
        assertThat(read("procedures/national.jsonl.gz")).hasSize(2995);

        assertUnclear(commune, "1.000656", Facet.FEE, "do cấp tỉnh quyết định");
        assertUnclear(commune, "1.000656", Facet.TIME_LIMIT, "không có đơn vị");
        assertUnclear(commune, "1.004859", Facet.TIME_LIMIT, "không có đơn vị");
        assertUnclear(commune, "1.011606", Facet.TIME_LIMIT, "không có đơn vị");
        assertUnclear(commune, "2.000720", Facet.TIME_LIMIT, "không có đơn vị");
        assertThat(commune.get("2.000720").hint(Facet.TIME_LIMIT, TODAY).orElseThrow())
                .contains("ngày làm việc");
        assertUnclear(commune, "1.002755", Facet.FEE, "khác");
        assertUnclear(commune, "2.001827", Facet.FEE, "nhỏ bất thường");
        assertUnclear(commune, "1.012680", Facet.FEE, "");
        assertUnclear(commune, "1.004194", Facet.FEE, "khác nhau giữa các cách nộp");
        assertUnclear(commune, "2.000986", Facet.DOCUMENTS, "không còn hiệu lực");
        assertUnclear(commune, "1.001193", Facet.STEPS, "chưa ai viết lại");
        assertThat(commune.get("1.014061").state(Facet.FEE, TODAY)).isEqualTo(new FacetState.Missing());
        assertThat(commune.get("1.001612").state(Facet.TIME_LIMIT, TODAY)).isEqualTo(new FacetState.Missing());
        assertThat(commune.get("1.001193").state(Facet.CONDITIONS, TODAY)).isEqualTo(new FacetState.Missing());
        assertThat(commune.get("1.011727").repeal()).isPresent();
    }

    @Test
    void noReplyOfTheRealFilesNamesWhatIsNoMore() {
        var abolished = AbolishedTerms.packed();
        read("procedures/commune.jsonl.gz").values().forEach(procedure -> {
            for (Facet facet : EnumSet.complementOf(EnumSet.of(Facet.LEGAL_BASIS))) {
                procedure.facet(facet, TODAY).ifPresent(words -> {
                    assertThat(abolished.spokenIn(words.text()))
                            .as(procedure.key() + " " + facet)
                            .isEmpty();
                    assertThat(PlainText.hasStray(words.text()))
                            .as(procedure.key() + " " + facet)
                            .isFalse();
                });
            }
        });
    }

    private static void assertUnclear(Map<String, Procedure> read, String code, Facet facet, String reason) {
        assertThat(read.get(code).state(facet, TODAY))
                .as(code + " " + facet.id())
                .isInstanceOfSatisfying(
                        FacetState.Unclear.class,
                        unclear -> assertThat(unclear.reason()).contains(reason));
    }

    private static Map<String, Procedure> read(String file) {
        return new PortalFile(TestKnowledge.data().resolve(file))
                .read(JUDGE).stream()
                        .map(line -> ((PortalFile.Line.Good) line).content())
                        .map(content -> new Procedure(Revision.draw(), content, Setting.NONE))
                        .collect(Collectors.toMap(Procedure::key, procedure -> procedure));
    }

    private static String said(String methods, Facet facet) {
        return procedure(record(methods)).facet(facet, TODAY).orElseThrow().text();
    }

    private static FacetState state(String methods, Facet facet) {
        return stateOf(record(methods), facet);
    }

    private static FacetState stateOf(String record, Facet facet) {
        return procedure(record).state(facet, TODAY);
    }

    private static Procedure procedure(String record) {
        return new Procedure(Revision.draw(), JUDGE.judge(record), Setting.NONE);
    }

    private static String method(String form, String timeLimit, String amount, String note, String description) {
        String fees = amount.isEmpty() ? "" : "{\"muc\":\"%s\",\"ghi_chu\":\"%s\"}".formatted(amount, note);
        return "{\"hinh_thuc\":\"%s\",\"thoi_han\":\"%s\",\"phi\":[%s],\"mo_ta\":\"%s\"}"
                .formatted(form, timeLimit, fees, description);
    }

    private static String row(String group, String text, int originals, int copies) {
        return "{\"nhom\":\"%s\",\"ten\":\"%s\",\"mau\":\"\",\"ban_chinh\":%d,\"ban_sao\":%d}"
                .formatted(group, text, originals, copies);
    }

    private static String documents(String rows) {
        return record("").replace("\"ho_so\":[]", "\"ho_so\":[" + rows + "]");
    }

    private static String record(String methods) {
        return TestImports.record(new ProcedureCode("1.999001"), "")
                .replaceFirst(
                        "\"cach_thuc\":\\[.*?\\],\"ho_so\"",
                        "\"cach_thuc\":[" + methods.replace("$", "") + "],\"ho_so\"");
    }
}
