package vn.hoixa.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:10Z");

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        long now = Totp.step(NOW);
        for (long off = -3; off <= 3; off++) {
            var found = Totp.match(SECRET, Totp.code(SECRET, now + off, 6), NOW, 0);
            assertThat(found).isEqualTo(Math.abs(off) <= 1 ? OptionalLong.of(now + off) : OptionalLong.empty());
        }
    }

    @Test
    void aCodeOfAStepThatWasUsedIsNoMatch() {
        long now = Totp.step(NOW);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now, 6), NOW, now)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, now + 1, 6), NOW, now)).hasValue(now + 1);
    }

    @Test
    void whatIsNoCodeMatchesNothing() {
        for (var typed : new String[] {"", "12345", "abcdef", "１２３４５６", "0000000"}) {
            assertThat(Totp.match(SECRET, typed, NOW, 0)).isEmpty();
        }
    }
}
