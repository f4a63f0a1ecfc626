package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;

class SettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final TestOffice office = TestOffice.on(TestDatabase.fresh(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Settings settings = office.settings();
    private final Settings.Key<Integer> hours = Promises.hours("cong-an-xa");

    @Test
    void aSettingNobodyDecidedHasItsStandardValue() {
        assertThat(settings.get(hours)).isEqualTo(8);
        assertThat(settings.history(hours)).isEmpty();
    }

    @Test
    void theLastDecisionCountsAndTheEarlierOnesStay() {
        var leader = office.anOfficer(Role.LEADER);
        settings.change(hours, 16, Actor.of(leader), "thiếu người");
        settings.change(hours, 4, new Actor.CommandLine(), "đủ người");
        assertThat(settings.get(hours)).isEqualTo(4);
        assertThat(settings.history(hours))
                .containsExactly(
                        new Settings.Change(NOW, "4", Optional.empty(), "đủ người"),
                        new Settings.Change(NOW, "16", Optional.of(leader.id()), "thiếu người"));
    }

    @Test
    void aValueOutsideItsRangeIsRefusedAndNotKept() {
        assertThatThrownBy(() -> settings.change(hours, 0, new Actor.CommandLine(), "thử"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.history(hours)).isEmpty();
    }

    @Test
    void aPromiseCountsWorkingHoursOfTheHandler() {
        settings.change(hours, 2, new Actor.CommandLine(), "trực ban");
        var monday = Instant.parse("2026-11-23T02:00:00Z"); // 9:00
        assertThat(office.promises().promise("cong-an-xa", monday)).contains(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(office.promises().promise("mot-cua", monday)).contains(Instant.parse("2026-11-25T02:30:00Z"));
    }
}
