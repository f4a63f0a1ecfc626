package vn.hoixa.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.console.frame.Times;

/** The small words of the desk: waits, moments, promises, masked pieces. */
class DeskWordsTest {
    /** A Tuesday, 14:35 in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-24T07:35:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, chưa đến 1 phút",
        "59, 59 phút",
        "60, 1 giờ",
        "190, 3 giờ 10 phút",
        "1299, 21 giờ",
        "1440, 1 ngày",
        "4000, 2 ngày"
    })
    void aWaitIsToldInTheUnitThatMatters(long minutes, String words) {
        assertThat(Times.length(Duration.ofMinutes(minutes))).isEqualTo(words);
        assertThat(Times.length(Duration.ofMinutes(-minutes))).isEqualTo(words);
    }

    @Test
    void aMomentNamesItsDayOnlyWhenItIsNotToday() {
        assertThat(Times.moment(NOW, NOW)).isEqualTo("14:35");
        assertThat(Times.moment(NOW.plus(Duration.ofHours(10)), NOW)).isEqualTo("00:35 mai");
        assertThat(Times.moment(NOW.minus(Duration.ofHours(15)), NOW)).isEqualTo("23:35 hôm qua");
        assertThat(Times.moment(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo("14:35 ngày 27/11");
    }

    @Test
    void aPromiseIsLateOnceItsMomentHasPassed() {
        assertThat(Due.promised(NOW.minusSeconds(35 * 60), NOW))
                .isEqualTo(new Due("late", "Quá hẹn 35 phút", "hẹn 14:00"));
        assertThat(Due.promised(NOW.plusSeconds(25 * 60), NOW).tone()).isEqualTo("soon");
        assertThat(Due.promised(NOW.plusSeconds(60 * 60), NOW).tone()).isEqualTo("calm");
    }

    @Test
    void maskedItemsAreTheOnlyPiecesSetApart() {
        var pieces = Piece.of("số [SĐT·7f3a] của [TÊN·00ff], [không phải] 1.001193");
        assertThat(pieces.stream().filter(Piece::masked).map(Piece::text)).containsExactly("[SĐT·7f3a]", "[TÊN·00ff]");
        assertThat(String.join("", pieces.stream().map(Piece::text).toList()))
                .isEqualTo("số [SĐT·7f3a] của [TÊN·00ff], [không phải] 1.001193");
    }

    @Test
    void anUnknownLaneIsTheQueue() {
        assertThat(DeskLane.of("asked-back")).isEqualTo(DeskLane.ASKED_BACK);
        assertThat(DeskLane.of("<script>")).isEqualTo(DeskLane.WAITING);
    }

    @Test
    void matchedTermsAreReadAsPeopleWriteThem() {
        var shared = new SharedWords(Stream.of("khai_sinh", "khai", "dang_ky", "ba"));
        assertThat(shared.in("bà muốn khai sinh cho cháu", "Đăng ký khai sinh"))
                .containsExactly("bà", "đăng ký khai sinh");
    }
}
