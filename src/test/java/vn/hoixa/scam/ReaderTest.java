package vn.hoixa.scam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
    private final Detector detector = ScamCheck.packed().detector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        h0 tro T1EN KH0NG               | ho tro tien khong
        t.i.ề.n                         | tien
        n h ậ n quà                     | nhan qua
        chuyể\u200bn tiền               | chuyen tien
        сhuуển tiền                     | chuyen tien
        𝐜𝐡𝐮𝐲ể𝐧 tiền                     | chuyen tien
        ck ngay cho tk nay              | chuyen khoan ngay cho tai khoan nay
        goi D15 cuoc 15.000d            | goi d15 cuoc 15.000d
        vao https://dichvucong.gov.vn/x | vao urlok
        vao hxxps://vcb[.]top xem       | vao url xem
        zalo.me/0900                    | urlchat
        gap em ngay.me oi               | gap em ngay me oi
        """)
    void readsWhatIsMeant(String written, String read) {
        assertThat(detector.read(written).line()).isEqualTo(read);
    }

    @Test
    void remembersWhatWasDisguised() {
        assertThat(detector.read("h0 tro nhan t.i.ề.n").disguised())
                .extracting(Word::text)
                .containsExactly("ho", "tien");
        assertThat(detector.read("phòng A1, gói B30, ngày 12/11/2026, TP.HCM").disguised())
                .isEmpty();
    }

    @Test
    void survivesNoise() {
        var random = new Random(20261128);
        for (int i = 0; i < 2000; i++) {
            var noise = random.ints(random.nextInt(80), 1, 0x2FFFF)
                    .filter(point -> !Character.isSurrogate((char) point) || point > 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(detector.look(noise)).as("seed 20261128, round %d", i).isNotNull();
        }
    }
}
