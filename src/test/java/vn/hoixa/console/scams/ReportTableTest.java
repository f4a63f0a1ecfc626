package vn.hoixa.console.scams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.scam.ReportGroup;

/** The police's month as a file: whatever a swindler wrote, a spreadsheet reads it as words. */
class ReportTableTest {
    private static final Masker MASKER = new Masker(new MasterKey(new byte[32]));
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 gọi lại", "-5 triệu", "@SUM(A1)", " =1+1", "\t=1+1", "\r\n=1+1"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(table(text)).contains(",\"'" + MASKER.mask(text).text().value());
    }

    @Test
    void quotesLinesAndLettersStayWhatTheyWere() {
        assertThat(table("Chị \"đọc\" mã,\nnhé"))
                .startsWith("\uFEFF\"Tin đầu tiên\",")
                .endsWith("\"Chị \"\"đọc\"\" mã,\nnhé\"\r\n");
    }

    private static String table(String text) {
        var group = new ReportGroup(
                UUID.randomUUID(), MASKER.mask(text).text(), List.of(), 1, 1, 0, AT, AT, Optional.empty());
        return new String(ReportTable.of(List.of(group)), StandardCharsets.UTF_8);
    }
}
