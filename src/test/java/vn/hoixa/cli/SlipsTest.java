package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SlipsTest {

    @RepeatedTest(40)
    void oneWordOfAtLeastFourLettersIsMisspelt(RepetitionInfo repetition) {
        String text = "toi can lam giay khai sinh";
        var slips = new Slips(new SplittableRandom(repetition.getCurrentRepetition()));
        String[] before = text.split(" ");
        String[] after = slips.slip(text).split(" ");
        assertThat(after).hasSameSizeAs(before);
        int changed = 0;
        for (int at = 0; at < before.length; at++) {
            if (before[at].equals(after[at])) continue;
            changed++;
            assertThat(before[at].length()).isGreaterThanOrEqualTo(4);
            assertThat(after[at].length()).isBetween(before[at].length() - 1, before[at].length() + 1);
        }
        assertThat(changed).isLessThanOrEqualTo(1);
    }

    @Test
    void shortWordsAreLeftAlone() {
        assertThat(new Slips(new SplittableRandom(1)).slip("phí bn ạ")).isEqualTo("phí bn ạ");
    }
}
