package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;

class RawTextDoesNotCompileTest {
    @Test
    void aStringIsNoMaskedText() {
        assertThat(probe("vn.hoixa.privacy.MaskedText text = raw;")).contains("incompatible types");
    }

    @Test
    void nobodyElseCanMakeMaskedText() {
        assertThat(probe("new vn.hoixa.privacy.MaskedText(raw);")).contains("not public");
    }

    @Test
    void nobodyCanExtendIt() {
        assertThat(probe("new vn.hoixa.privacy.MaskedText() {};")).contains("final");
    }

    @Test
    void theKeyCannotBeReadBack() {
        assertThat(Probe.compile(Map.of("key", MasterKey.class), "key.derive(null, null);"))
                .contains("not public");
    }

    @Test
    void whatTheMaskerMadeIsMaskedText() {
        assertThat(probe("vn.hoixa.privacy.MaskedText text = masker.mask(raw).text();"))
                .isEmpty();
    }

    private static String probe(String statement) {
        return Probe.compile(Map.of("masker", Masker.class, "raw", String.class), statement);
    }
}
