package vn.hoixa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterheadTest {
    private static final Letterhead UNSET = new Letterhead("", List.of(), List.of(), "", "");

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
                "THÀNH PHỐ THỬ", List.of("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"), List.of("TRUNG TÂM MỘT CỬA"), "Ví Dụ", "");
        var head = set.committee("xã Mẫu Đức", "BC-UBND", 2026);
        assertThat(head.superior()).isEqualTo("THÀNH PHỐ THỬ");
        assertThat(head.agency()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ");
        assertThat(head.place()).isEqualTo("Ví Dụ");
        var centre = set.centre("xã Mẫu Đức", "BC-TTPVHCC", 2026);
        assertThat(centre.superior()).isEqualTo("UBND XÃ VÍ DỤ");
        assertThat(centre.agency()).containsExactly("TRUNG TÂM MỘT CỬA");
    }
}
