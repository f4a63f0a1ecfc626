package vn.hoixa.channel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterBlockTest {
    @Test
    void linesThatBeginWithADashAreAList() {
        assertThat(LetterBlock.of("Mang theo\n- Giấy chứng sinh\n- Căn cước\nNộp tại xã"))
                .containsExactly(
                        new LetterBlock("", "Mang theo", List.of()),
                        new LetterBlock("", "", List.of("Giấy chứng sinh", "Căn cước")),
                        new LetterBlock("", "Nộp tại xã", List.of()));
    }

    @Test
    void aShortBeginningBeforeAColonIsALabel() {
        assertThat(LetterBlock.of("Phí: không mất tiền\nKhông cần:"))
                .containsExactly(
                        new LetterBlock("Phí:", "không mất tiền", List.of()),
                        new LetterBlock("Không cần:", "", List.of()));
    }

    @Test
    void aTimeOrAnAddressIsNoLabel() {
        assertThat(LetterBlock.of("Mở cửa lúc 7:30. Nghỉ chủ nhật"))
                .containsExactly(new LetterBlock("", "Mở cửa lúc 7:30. Nghỉ chủ nhật", List.of()));
    }
}
