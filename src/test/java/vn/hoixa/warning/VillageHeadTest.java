package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.office.Role;
import vn.hoixa.village.Entry;
import vn.hoixa.village.Secret;
import vn.hoixa.village.VillageDoors;

/** The two doors of a village: its head's link and PIN, and its people's DANG KY and HUY. */
class VillageHeadTest extends WarningStory {
    @Autowired
    VillageDoors doors;

    @Autowired
    Relays relays;

    @Autowired
    Conversations conversations;

    @Test
    void aLinkIsGoodOnceAndThePhoneNeedsItsPin() {
        var link = doors.issue(head.id(), police).orElseThrow();

        assertThat(doors.bind(link, "123456")).isInstanceOf(Entry.BadPin.class);
        var in = (Entry.In) doors.bind(link, "604182");
        assertThat(doors.bind(link, "604182")).isInstanceOf(Entry.Unknown.class);
        assertThat(doors.inside(in.session()).orElseThrow().id()).isEqualTo(head.id());
        assertThat(doors.enter(new Secret("0".repeat(64)), "604182")).isInstanceOf(Entry.Unknown.class);
        for (int left = 4; left > 0; left--) {
            assertThat(doors.enter(in.device(), "999999")).isEqualTo(new Entry.Wrong(left));
        }
        assertThat(doors.enter(in.device(), "999999")).isInstanceOf(Entry.Locked.class);
        assertThat(doors.enter(in.device(), "604182")).isInstanceOf(Entry.Locked.class);
        assertThat(doors.issue(police.id(), leader)).isEmpty();
        doors.bind(doors.issue(head.id(), police).orElseThrow(), "170395");
        assertThat(doors.knows(in.device())).isFalse();
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndOnlyPoliceAndLeadersIssueAndShut() {
        var other = aHeadOf("mau-ha");
        var first = doors.issue(other.id(), police).orElseThrow();
        var second = doors.issue(other.id(), leader).orElseThrow();

        assertThat(doors.bind(first, "604182")).isInstanceOf(Entry.Unknown.class);
        var in = (Entry.In) doors.bind(second, "604182");
        assertThat(doors.issue(other.id(), anOfficer(Role.KNOWLEDGE))).isEmpty();
        assertThat(doors.shut(other.id(), anOfficer(Role.KNOWLEDGE))).isFalse();
        assertThat(doors.inside(in.session())).isPresent();
        assertThat(doors.shut(other.id(), police)).isTrue();
        assertThat(doors.inside(in.session())).isEmpty();
        assertThat(doors.enter(in.device(), "604182")).isInstanceOf(Entry.Unknown.class);
        assertThat(doors.shut(other.id(), police)).isFalse();
    }

    @Test
    void dangKyAsksForTheVillageAndHuyForgetsIt() {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "DANG KY");
        var who = addresses.find(citizen).orElseThrow();
        assertThat(subscriptions.find(who)).isEmpty();

        says(citizen, "1");

        assertThat(subscriptions.find(who).orElseThrow().village()).isPresent();
        says(citizen, "hủy");
        assertThat(subscriptions.find(who)).isEmpty();
        assertThat(jdbc.sql("SELECT act FROM subscription_consent WHERE address_id = ? ORDER BY id")
                        .param(who.value())
                        .query(String.class)
                        .list())
                .containsExactly("agreed", "ended");
    }

    @Test
    void aNeighbourSaysHowManyHouseholdsWereTold() {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "báo giúp 7 hộ");
        says(citizen, "DANG KY");
        says(citizen, "1");
        var home = subscriptions.find(addresses.find(citizen).orElseThrow()).orElseThrow();
        var id = approved(aContent());
        dispatches.send(id, police);

        says(citizen, "Đã báo 5 nhà");
        says(citizen, "bao giup 7 ho");

        assertThat(relays.of(id)).singleElement().satisfies(relay -> {
            assertThat(relay.households()).isEqualTo(7);
            assertThat(relay.village()).isEqualTo(home.village().orElseThrow().value());
            assertThat(relay.by()).isEmpty();
        });
        dispatches.cancel(id, police, "Xong");
    }

    @Test
    void aSubscriberChoosesFromWhichSeverityOn() {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "DANG KY");
        says(citizen, "1");
        var who = addresses.find(citizen).orElseThrow();

        says(citizen, "2");

        assertThat(subscriptions.find(who).orElseThrow().least()).isEqualTo(Severity.URGENT);
        assertThat(subscriptions.find(who).orElseThrow().village()).isPresent();
        says(citizen, "1");
        assertThat(subscriptions.find(who).orElseThrow().least()).isEqualTo(Severity.ORDINARY);
    }

    @Test
    void whatWaitsDoesNotComeAfterHuyAndComesOnceAfterDangKy() {
        var citizen = whoWaits();
        says(citizen, "DANG KY");
        says(citizen, "1");
        var who = addresses.find(citizen).orElseThrow();
        var id = approved(aContent());
        dispatches.send(id, police);
        assertThat(fates(id, who)).containsExactly("waiting");

        says(citizen, "HUY");

        assertThat(fates(id, who)).containsExactly("declined");
        assertThat(progresses.of(id).reasons()).extracting(Progress.Why::reason).contains("Người nhận đã nhắn HUY");
        says(citizen, "DANG KY");
        says(citizen, "1");
        assertThat(fates(id, who)).containsExactly("waiting");
        dispatches.cancel(id, police, "Xong");
    }

    @Test
    void whatIsLessGraveThanChosenDoesNotComeAnyMore() {
        var citizen = whoWaits();
        says(citizen, "DANG KY");
        says(citizen, "1");
        var who = addresses.find(citizen).orElseThrow();
        var grave = approved(aContent());
        var lesser = approved(important());
        dispatches.send(grave, police);
        dispatches.send(lesser, police);

        says(citizen, "2");

        assertThat(subscriptions.find(who).orElseThrow().least()).isEqualTo(Severity.URGENT);
        assertThat(fates(grave, who)).containsExactly("waiting");
        assertThat(fates(lesser, who)).containsExactly("declined");
        dispatches.cancel(grave, police, "Xong");
        dispatches.cancel(lesser, police, "Xong");
    }

    private static Content important() {
        var all = aContent();
        return new Content(all.kind(), Severity.IMPORTANT, all.words(), all.source(), all.term(), all.area());
    }

    /** On a channel that is not open here. */
    private static ChannelUser whoWaits() {
        return new ChannelUser(ChannelName.TELEGRAM, "cho" + UUID.randomUUID());
    }

    private void says(ChannelUser citizen, String words) {
        conversations.receive(
                Inbound.typed(citizen, Optional.of(UUID.randomUUID().toString()), words));
    }
}
