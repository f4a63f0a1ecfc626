package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoixa.procedure.ProcedureCode;

/** A thought told in several messages is understood as one; another thought is not. */
class InPiecesTest {
    private static final ProcedureCode FIRST_LAND_CERTIFICATE = new ProcedureCode("1.013978");
    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.000894");

    @Test
    void whatNoMessageSaysByItselfIsReadTogether() {
        assertThat(about(Conversed.ask("mua dat giay tay nam 2005", "chua co so gi ca, o tu bay den gio")))
                .isEqualTo(FIRST_LAND_CERTIFICATE);
    }

    @Test
    void moreOfItMayFollow() {
        var talk = new Conversed();
        talk.say("mua dat giay tay nam 2005");

        assertThat(talk.say("chua co so gi ca, o tu bay den gio")).isInstanceOf(Answer.Ready.class);
        assertThat(talk.context().open()).isEqualTo(2);
    }

    @Test
    void aMessageThatSaysItsMatterIsTakenByItself() {
        assertThat(about(Conversed.ask("mua dat giay tay nam 2005", "đăng ký kết hôn cần giấy tờ gì")))
                .isEqualTo(MARRIAGE);
    }

    @Test
    void whatWasAnsweredIsNotReadAgain() {
        var talk = new Conversed();
        talk.say("đăng ký kết hôn cần giấy tờ gì");

        assertThat(talk.context().open()).isZero();
        assertThat(talk.say("con mương trước nhà bị tắc")).isNotInstanceOf(Answer.Ready.class);
        assertThat(talk.context().open()).isOne();
    }

    private static ProcedureCode about(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Ready.class);
        return ((Answer.Ready) answer).what().getFirst().code();
    }
}
