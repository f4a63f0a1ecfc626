package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedText;

/** What every channel's messenger does, inherited by the test of each. */
public abstract class MessengerContract {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    /** A messenger whose channel, or what stands for it, is there and takes everything. */
    protected abstract Messenger messenger();

    /** Somebody the channel can reach. */
    protected abstract Address aReachableAddress();

    @Test
    void whoCanBeReachedIsReachedOnThisChannel() {
        assertThat(aReachableAddress().channel()).isEqualTo(messenger().channel());
        assertThat(messenger().reach(aReachableAddress(), NOW)).isInstanceOf(Reach.Now.class);
    }

    @Test
    void aTextIsAcceptedUnderAnIdOfTheChannel() {
        assertThat(send(Cleared.thanks(1)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.id()).isNotBlank());
    }

    @Test
    void aTextMayBeSentAgainWhenTheFirstResultWasLost() {
        send(Cleared.thanks(2));

        assertThat(send(Cleared.thanks(2))).isInstanceOf(Outcome.Accepted.class);
    }

    protected final Outcome send(ClearedText text) {
        var form = messenger().form(aReachableAddress(), text);
        return messenger().send(aReachableAddress(), Slices.whole(text, form));
    }

    /** An address of the web page. */
    protected static Address onTheWeb() {
        var user = ChannelUser.web(UUID.fromString("3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f"));
        return new Address(new AddressId(UUID.randomUUID()), user.channel(), user.recipient(), Optional.empty());
    }
}
