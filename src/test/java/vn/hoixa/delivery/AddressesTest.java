package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses whose channel calls them by another id. */
class AddressesTest {
    private static final ChannelUser OLD = new ChannelUser(ChannelName.TELEGRAM, "-77");
    private static final ChannelUser NEW = new ChannelUser(ChannelName.TELEGRAM, "-10077");

    private final Outbox outbox = new Outbox(ChannelName.TELEGRAM);

    @Test
    void anAddressThatMovedIsTheSameAndReachedAgain() {
        var address = outbox.addresses.of(OLD);
        outbox.addresses.lost(address, "Nhóm không còn.");

        assertThat(outbox.addresses.moved(OLD, NEW)).isTrue();

        assertThat(outbox.addresses.find(NEW)).contains(address);
        assertThat(outbox.addresses.find(OLD)).isEmpty();
        assertThat(outbox.addresses.lostOf(java.util.List.of(address))).isEmpty();
        assertThat(outbox.addresses.moved(OLD, NEW)).describedAs("again").isFalse();
    }

    @Test
    void whereTheNewIdHasAnAddressBothStay() {
        var old = outbox.addresses.of(OLD);
        var other = outbox.addresses.of(NEW);

        assertThat(outbox.addresses.moved(OLD, NEW)).isFalse();

        assertThat(outbox.addresses.find(OLD)).contains(old);
        assertThat(outbox.addresses.find(NEW)).contains(other);
    }
}
