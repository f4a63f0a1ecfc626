package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import vn.hoixa.review.Cleared;

/** What every messenger does whose channel is a vendor's server, inherited by the test of each. */
public abstract class VendorMessengerContract extends MessengerContract {
    /** What stands for the vendor. */
    protected abstract StandIn vendor();

    /** A vendor's server, as a test commands it. */
    public interface StandIn {
        /** The next message meets this. */
        void next(Mishap mishap);

        /** The words of each message it has taken, in order; also of one whose answer was lost. */
        List<String> taken();

        /** The key that nobody else may read: it appears in no line of any log. */
        String secret();
    }

    /** What a vendor does to a message. */
    public enum Mishap {
        /** Takes nothing before seven seconds are over. */
        ASKS_TO_WAIT,
        /** The citizen wants nothing from us. */
        REFUSED_FOR_GOOD,
        /** A server error. */
        ILL,
        /** Takes it and cuts the line before answering. */
        CUT_OFF_AFTERWARDS,
        /** Answers what is not JSON. */
        NONSENSE,
        /** Does not answer within the messenger's time. */
        SILENCE
    }

    @Test
    void theWordsOfEachSliceAreSentAsTheyAreAndTogetherAreTheText() {
        var vendor = vendor();
        var text = Cleared.thanks(3);
        var form = messenger().form(aReachableAddress(), text);
        var slice = Slice.next(text, form, 0, 30);
        messenger().send(aReachableAddress(), slice);
        while (!slice.isLast()) {
            slice = Slice.next(text, form, slice.taken(), 30);
            assertThat(messenger().send(aReachableAddress(), slice)).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(vendor.taken()).hasSizeGreaterThan(1);
        assertThat(String.join("", vendor.taken())).isEqualTo(form.of(text));
    }

    @Test
    void aVendorThatAsksToWaitIsGivenTheTimeItAsksFor() {
        vendor().next(Mishap.ASKS_TO_WAIT);

        var after =
                switch (send(Cleared.thanks(4))) {
                    case Outcome.ChannelBusy(Duration wait, String code) -> wait;
                    case Outcome.TryLater(Duration wait, String code) -> wait;
                    case Outcome other -> throw new AssertionError("asked to wait, came to " + other);
                };
        assertThat(after).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whoRefusesForGoodIsLostAndTheReasonNamesNobody() {
        vendor().next(Mishap.REFUSED_FOR_GOOD);

        assertThat(send(Cleared.thanks(5))).isInstanceOfSatisfying(Outcome.Lost.class, lost -> {
            assertThat(lost.reason())
                    .isNotBlank()
                    .doesNotContain(aReachableAddress().recipient());
            assertThat(lost.code()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ILL", "CUT_OFF_AFTERWARDS", "NONSENSE", "SILENCE"})
    void whatNobodyKnowsIsAFailureAndTheTextIsTakenTheNextTime(Mishap mishap) {
        vendor().next(mishap);

        assertThat(send(Cleared.thanks(6)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isNotBlank());
        assertThat(send(Cleared.thanks(6))).isInstanceOf(Outcome.Accepted.class);
        assertThat(vendor().taken()).hasSize(mishap == Mishap.CUT_OFF_AFTERWARDS ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void noLogNamesTheRecipientOrTheKeyWhateverHappens(Mishap mishap) {
        var vendor = vendor();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("vn.hoixa");
        var before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        root.addAppender(heard);
        try {
            vendor.next(mishap);
            send(Cleared.thanks(7));
            send(Cleared.thanks(7));
        } finally {
            root.detachAppender(heard);
            ours.setLevel(before);
        }

        assertThat(heard.list)
                .allSatisfy(event -> assertThat(whole(event))
                        .doesNotContain(aReachableAddress().recipient())
                        .doesNotContain(vendor.secret()));
    }

    private static String whole(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage()
                + (thrown == null ? "" : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(thrown));
    }
}
