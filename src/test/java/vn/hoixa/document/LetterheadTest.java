package vn.hoixa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LetterheadTest {
    private static final Letterhead UNSET =
            new Letterhead("", List.of(), List.of(), "", "", Letterhead.Reports.usual());

    @Test
    void whatIsNotSetIsMadeFromTheCommunesName() {
        var head = UNSET.committee("xã Mẫu Đức", "BC-UBND", 2026);
        assertThat(head.agency()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ MẪU ĐỨC");
        assertThat(head.superior()).isEmpty();
        assertThat(head.place()).isEqualTo("Mẫu Đức");
        assertThat(UNSET.committee("phường 12", "BC-UBND", 2026).place()).isEqualTo("Phường 12");
        assertThat(UNSET.centre("xã Mẫu Đức", "BC-TTPVHCC", 2026).superior()).isEqualTo("UBND XÃ MẪU ĐỨC");
    }

    @Test
    void whatTheClerkWroteStandsAsWritten() {
        var set = new Letterhead(
                "THÀNH PHỐ THỬ",
                List.of("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
                List.of("TRUNG TÂM MỘT CỬA"),
                "Ví Dụ",
                "",
                Letterhead.Reports.usual());
        var head = set.committee("xã Mẫu Đức", "BC-UBND", 2026);
        assertThat(head.superior()).isEqualTo("THÀNH PHỐ THỬ");
        assertThat(head.agency()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ");
        assertThat(head.place()).isEqualTo("Ví Dụ");
        var centre = set.centre("xã Mẫu Đức", "BC-TTPVHCC", 2026);
        assertThat(centre.superior()).isEqualTo("UBND XÃ VÍ DỤ");
        assertThat(centre.agency()).containsExactly("TRUNG TÂM MỘT CỬA");
    }

    @Test
    void aReportEndsAsTheCommuneSetsItAndOtherwiseAsIsUsual() {
        var usual = UNSET.report("xã Mẫu Đức");
        assertThat(usual.position()).isEqualTo("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
        assertThat(usual.recipients()).contains("Công an xã Mẫu Đức");

        var source = new MapConfigurationPropertySource(Map.of(
                "hoixa.letterhead.signer", "Phạm Thị Mẫu",
                "hoixa.letterhead.reports.position[0]", "CHỦ TỊCH",
                "hoixa.letterhead.reports.recipients[0]", "Đảng ủy đặc khu",
                "hoixa.letterhead.reports.recipients[1]", "Sở Thử nghiệm"));
        var set = new Binder(source).bind("hoixa.letterhead", Letterhead.class).get();

        assertThat(set.report("đặc khu Ví Dụ"))
                .isEqualTo(new OfficialDocument.Ending(
                        List.of("Đảng ủy đặc khu", "Sở Thử nghiệm"),
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "Phạm Thị Mẫu"));
    }
}
