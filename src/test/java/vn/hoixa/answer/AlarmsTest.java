package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.review.StandingReply;

/** Emergencies, fraud and pasted text: heard when they are meant, not heard when they are only mentioned. */
class AlarmsTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cháy nhà rồi cứu với | EMERGENCY",
                "nhà bên cạnh đang cháy | EMERGENCY",
                "nha hang xom dang chay to lam, cuu voi | EMERGENCY",
                "có người đuối nước ở ao làng | EMERGENCY",
                "co nguoi duoi nuoc | EMERGENCY",
                "có trộm vào nhà tôi | EMERGENCY",
                "mẹ em ngất xỉu rồi | EMERGENCY",
                "có thằng cầm dao đuổi chém | EMERGENCY",
                "cháu bé bị bạo hành | EMERGENCY_CHILD",
                "chồng đang đánh tôi | EMERGENCY_HOME_VIOLENCE",
                "tôi không muốn sống nữa | EMERGENCY_SELF_HARM",
            })
    void somethingHappeningNowIsMetWithWhomToCall(String said, StandingReply reply) {
        assertThat(Conversed.ask(said)).isInstanceOf(Answer.Standing.class);
        assertThat(((Answer.Standing) Conversed.ask(said)).which()).isEqualTo(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục về phòng cháy chữa cháy",
                "công an xã làm việc ở đâu",
                "giấy ra viện có làm khai sinh được không",
                "giay phep kinh doanh bi chay cap lai the nao",
                "xe dang chay thi dang ky o dau",
                "Tứ Uyên đăng ký kết hôn cần gì",
                "đăng ký khai sinh cho trẻ bị bỏ rơi",
                "khai tử cho người tự tử",
                "nhà bị cháy năm ngoái, mất hết giấy tờ làm lại thế nào",
                "hỗ trợ gia đình có người bị tai nạn đuối nước",
            })
    void whatIsOnlyMentionedIsNoEmergency(String said) {
        Answer answer = Conversed.ask(said);
        if (answer instanceof Answer.Standing standing) {
            assertThat(standing.which().name()).doesNotStartWith("EMERGENCY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tôi vừa bị lừa chuyển 20 triệu",
                "toi vua bi lua chuyen khoan",
                "bị lừa rồi",
                "BI LUA",
                "lỡ đọc mã otp cho người lạ",
                "mẹ em bị lừa đảo qua zalo"
            })
    void someoneJustCheatedGoesToThePolice(String said) {
        assertThat(((Answer.NeedsReview) Conversed.ask(said)).reason()).isEqualTo(Reason.JUST_SCAMMED);
    }

    @Test
    void aCallerWhoSaysToBeAnOfficerIsCheckedByThePolice() {
        var review = (Answer.NeedsReview) Conversed.ask("có người gọi xưng là công an bảo cài app vneid");
        assertThat(review.reason()).isEqualTo(Reason.CALLER_CLAIMS_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quy khach vui long truy cap http://nganhang-xacthuc.top de cap nhat thong tin",
                "Chúc mừng bạn đã trúng thưởng xe máy, vui lòng liên hệ số hotline",
                "Tai khoan cua ban da bi khoa, vui long bam vao link de mo",
                "tin nhắn này có phải lừa đảo không: nhận tiền trợ cấp tại trocap-vn.xyz",
            })
    void somebodyElsesWordsAreNotTakenForTheCitizens(String pasted) {
        assertThat(((Answer.Standing) Conversed.ask(pasted)).which()).isEqualTo(StandingReply.PASTED_TEXT);
    }

    @Test
    void forwardedTextIsNeverTheCitizenSpeaking() {
        var standing = (Answer.Standing) new Conversed().say("nhà đang cháy cứu với", Provenance.FORWARDED);
        assertThat(standing.which()).isEqualTo(StandingReply.PASTED_TEXT);
    }

    @Test
    void aQuestionKeptReadyAndPastedIsStillAQuestion() {
        Answer answer = new Conversed().say("Đăng ký khai sinh cần giấy tờ gì?", Provenance.PASTED);
        assertThat(Conversed.codes(answer)).containsExactly("1.001193");
    }
}
