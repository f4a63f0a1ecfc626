package vn.hoixa.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealingTest {
    private final Sealing sealing = new Sealing(new MasterKey(new byte[32]), new SecureRandom());

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open(sealing.seal("0912 345 678, gọi buổi sáng"))).isEqualTo("0912 345 678, gọi buổi sáng");
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(sealing.seal("0912345678")).isNotEqualTo(sealing.seal("0912345678"));
    }

    @Test
    void aChangedByteIsRefused() {
        var sealed = sealing.seal("0912345678");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherKeyIsRefused() {
        var otherKey = new byte[32];
        otherKey[0] = 1;
        var other = new Sealing(new MasterKey(otherKey), new SecureRandom());
        assertThatThrownBy(() -> other.open(sealing.seal("0912345678"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotSealedIsRefused() {
        assertThatThrownBy(() -> sealing.open(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open("0912345678 in the clear".getBytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShortMasterKeyIsRefusedAndNeverPrinted() {
        assertThatThrownBy(() -> new MasterKey(new byte[31])).hasMessageContaining("31 bytes");
        assertThat(new MasterKey(new byte[32])).hasToString("MasterKey[redacted]");
    }
}
