package vn.hoixa.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {
    /** RFC 4648, 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(text.getBytes(US_ASCII));
    }

    @Test
    void anyBytesComeBack() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).as("seed " + seed).isEqualTo(bytes);
        }
        assertThatThrownBy(() -> Base32.decode("MZXW1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTelephoneReadsWhoseCodeItIs() {
        var candidate = new Candidate("MZXW6YTBOIMZXW6YTBOI");
        assertThat(candidate.uri("Hỏi Xã: xã Mẫu Đức", "ha.hotich"))
                .isEqualTo("otpauth://totp/H%E1%BB%8Fi%20X%C3%A3%20x%C3%A3%20M%E1%BA%ABu%20%C4%90%E1%BB%A9c:ha.hotich"
                        + "?secret=MZXW6YTBOIMZXW6YTBOI"
                        + "&issuer=H%E1%BB%8Fi%20X%C3%A3%20x%C3%A3%20M%E1%BA%ABu%20%C4%90%E1%BB%A9c");
        assertThat(candidate.grouped()).isEqualTo("MZXW 6YTB OIMZ XW6Y TBOI");
    }

    @Test
    void aFreshSecretHas160BitsAndIsNeverPrinted() {
        var candidate = Candidate.fresh(new SecureRandom());
        assertThat(candidate.bytes()).hasSize(20);
        assertThat(candidate).hasToString("Candidate[redacted]");
    }
}
