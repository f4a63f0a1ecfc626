package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Slice;
import vn.hoixa.drafting.Drafted;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.review.Composition;
import vn.hoixa.revision.RevisionId;

/** Small programs that try to get around the gate or the masker; javac has to refuse each, and for the right reason. */
class NothingUnreviewedCompilesTest {
    private static final Map<String, Class<?>> GIVEN = Map.ofEntries(
            Map.entry("messenger", Messenger.class),
            Map.entry("address", Address.class),
            Map.entry("addressId", AddressId.class),
            Map.entry("deliveries", Deliveries.class),
            Map.entry("answerer", Answerer.class),
            Map.entry("context", Context.class),
            Map.entry("composition", Composition.class),
            Map.entry("draft", Drafted.Written.class),
            Map.entry("revision", RevisionId.class),
            Map.entry("masker", Masker.class),
            Map.entry("key", MasterKey.class),
            Map.entry("masked", MaskedText.class),
            Map.entry("slice", Slice.class),
            Map.entry("raw", String.class));

    @Test
    void stringCannotBeSent() {
        assertThat(probe("messenger.send(address, raw);")).contains("String cannot be converted");
    }

    @Test
    void stringCannotBeEnqueued() {
        assertThat(probe("deliveries.enqueue(addressId, raw);")).contains("String cannot be converted");
    }

    @Test
    void draftCannotBeSent() {
        assertThat(probe("messenger.send(address, draft);")).contains("Written cannot be converted");
    }

    @Test
    void nobodyElseCanCutASlice() {
        assertThat(probe("vn.hoixa.delivery.Slice.next(composition.clear(), vn.hoixa.delivery.Form.BUTTONS, 0, 100);"))
                .contains("not public");
    }

    @Test
    void draftCannotBeEnqueued() {
        assertThat(probe("deliveries.enqueue(addressId, draft);")).contains("Written cannot be converted");
    }

    @Test
    void wordsOfACitizenCannotBeSent() {
        assertThat(probe("messenger.send(address, masked);")).contains("MaskedText cannot be converted");
    }

    @Test
    void nobodyElseCanMakeClearedText() {
        assertThat(probe("new vn.hoixa.review.ClearedText(null, null, null, null, null, null, null);"))
                .contains("not public");
    }

    @Test
    void nobodyElseCanMakeAPassage() {
        assertThat(probe("new vn.hoixa.knowledge.Passage(raw, revision);")).contains("not public");
    }

    @Test
    void freeWordsCannotBeQuoted() {
        assertThat(probe("composition.quote(raw);")).contains("String cannot be converted");
    }

    @Test
    void freeWordsCannotBeSaid() {
        assertThat(probe("composition.say(raw);")).contains("no suitable method");
    }

    @Test
    void freeWordsCannotLabelAButton() {
        assertThat(probe("composition.option(vn.hoixa.review.OptionId.OFFICER, raw);"))
                .contains("no suitable method");
    }

    @Test
    void rawTextCannotBeAnswered() {
        assertThat(probe("answerer.answer(raw, context, java.time.LocalDate.EPOCH);"))
                .contains("String cannot be converted");
    }

    @Test
    void nobodyElseCanCallATextMasked() {
        assertThat(probe("new vn.hoixa.privacy.MaskedText(raw);")).contains("not public");
    }

    @Test
    void maskedTextAndClearedTextCannotBeExtended() {
        assertThat(probe("new vn.hoixa.privacy.MaskedText() {};")).contains("final");
        assertThat(probe("new vn.hoixa.review.ClearedText() {};")).contains("final");
    }

    @Test
    void keyCannotBeReadBack() {
        assertThat(probe("key.derive(null, null);")).contains("not public");
    }

    @Test
    void clearedTextCanBeSentAndMaskedTextAnswered() {
        assertThat(probe("messenger.send(address, slice);"
                        + "deliveries.enqueue(addressId, composition.clear());"
                        + "answerer.answer(masker.mask(raw).text(), context, java.time.LocalDate.EPOCH);"))
                .isEmpty();
    }

    private static String probe(String statement) {
        return Probe.compile(GIVEN, statement);
    }
}
