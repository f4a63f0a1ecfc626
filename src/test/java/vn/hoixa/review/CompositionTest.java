package vn.hoixa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

class CompositionTest {
    static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    final Clearance clearance = Cleared.clearance(7);

    @Test
    void aStandingReplyStandsOnItself() {
        var text = compose().say(StandingReply.THANKS).clear();

        assertThat(text.body()).startsWith("Dạ, không có gì.");
        assertThat(text.basis()).isEqualTo(new Basis.Standing(StandingReply.THANKS));
        assertThat(text.audience()).isEqualTo(Audience.OPEN);
    }

    @Test
    void aPrefixIsNotWhatAReplyIsAbout() {
        var text = compose()
                .prefix(StandingReply.DEMO_MARK)
                .say(StandingReply.GOODBYE)
                .clear();

        assertThat(text.basis()).isEqualTo(new Basis.Standing(StandingReply.GOODBYE));
        assertThat(text.body()).startsWith("BẢN CHẠY THỬ").contains("\nXin chào ông/bà.");
    }

    @Test
    void aPromiseIsSaidByHourWeekdayAndDay() {
        var text = compose()
                .say(
                        StandingReply.WAITING_STILL,
                        Slot.ticket(new Ticket("48291375")),
                        Slot.time(ZonedDateTime.parse("2026-11-27T16:30+07:00[Asia/Ho_Chi_Minh]")))
                .clear();

        assertThat(text.body()).contains("4829-1375").contains("16 giờ 30, thứ Sáu ngày 27/11/2026");
    }

    @Test
    void aTextThatNamesATicketIsForOneConversation() {
        var text = compose()
                .say(StandingReply.CALLBACK_ASK, Slot.ticket(new Ticket("48291375")))
                .clear();

        assertThat(text.audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void aMissingSlotIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> compose().say(StandingReply.CALLBACK_ASK).clear())
                .hasMessage("callback_ask needs {ma}");
    }

    @Test
    void choicesAreNumberedAndZeroIsTheOfficer() {
        var text = compose()
                .say(StandingReply.CLARIFY)
                .option(OptionId.facet(BIRTH, Facet.FEE), Facet.FEE)
                .option(OptionId.facet(BIRTH, Facet.PLACE), Facet.PLACE)
                .officerOption()
                .clear();

        assertThat(text.body()).contains("1. Phí, lệ phí\n2. Nộp ở đâu\n0.");
        assertThat(text.options()).extracting(Option::key).containsExactly(1, 2, 0);
    }

    @Test
    void theFooterCarriesTheTextsOwnCode() {
        var text = compose()
                .say(StandingReply.THANKS)
                .footer(Slot.source(List.of(BIRTH)), LocalDate.of(2026, 11, 20))
                .clear();

        assertThat(text.body())
                .endsWith("Nguồn: thủ tục 1.001193, đối chiếu 20/11/2026. Mã tin " + text.verification());
    }

    @Test
    void anotherCodeTakesItsPlaceInTheBody() {
        var text = compose()
                .say(StandingReply.THANKS)
                .footer(Slot.source(List.of(BIRTH)), LocalDate.of(2026, 11, 20))
                .clear();
        var other = text.under(new VerificationCode("100000000001"));

        assertThat(other.body())
                .endsWith("Mã tin 1000-0000-0001")
                .doesNotContain(text.verification().toString());
    }

    @Test
    void aVerificationCodeIsNeverACitizensNumber() {
        assertThatThrownBy(() -> new VerificationCode("031090000001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(VerificationCode.typed(" 4829-1375-2046 ")).contains(new VerificationCode("482913752046"));
        assertThat(VerificationCode.typed("mã 4829-1375-2046")).isEmpty();
    }

    @Test
    void aTicketIsReadAsPeopleTypeIt() {
        assertThat(List.of("48291375", "4829-1375", "4829 1375", "4829.1375.", " 4829–1375\n"))
                .allSatisfy(typed -> assertThat(Ticket.typed(typed)).contains(new Ticket("48291375")));
        assertThat(Ticket.typed("0912345678")).isEmpty();
    }

    @Test
    void controlCharactersCannotBeCleared() {
        assertThatThrownBy(() -> new PlainBody("a\u202Eb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlainBody("a\u0000b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PlainBody.tidied("\uFEFFGia\u0302y\u200B to\u031b\r\n")).isEqualTo("Giây tơ");
    }

    Composition compose() {
        return clearance.compose(Optional.empty());
    }
}
