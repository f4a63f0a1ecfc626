package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds signs of a scam in the names of web addresses. */
final class LinkSigns {
    private static final int ENOUGH = 2;
    private static final int WEAK = 1;

    private final Hosts hosts;

    LinkSigns(Hosts hosts) {
        this.hosts = hosts;
    }

    /** A sign with its points. */
    record Found(Sign sign, int points) {}

    List<Found> in(Reading text) {
        List<Found> found = new ArrayList<>();
        text.links().stream()
                .filter(link -> !hosts.isOfficial(link))
                .forEach(link -> look(link).ifPresent(found::add));
        return found;
    }

    private Optional<Found> look(Link link) {
        if (hosts.isNumber(link)) {
            return sign(
                    "number-address", ENOUGH, "Đường link chỉ có dãy số, không có tên trang: trang thật có tên.", link);
        }
        if (hosts.isPunycode(link)) {
            return sign(
                    "foreign-letters",
                    ENOUGH,
                    "Tên trang dùng chữ nước khác nhìn giống chữ thường để giả trang thật.",
                    link);
        }
        var imitated = hosts.imitated(link);
        if (imitated.isPresent()) {
            return sign(
                    "fake-address",
                    ENOUGH,
                    "Đường link mang tên " + imitated.get() + " nhưng không phải trang chính thức.",
                    link);
        }
        if (hosts.bets(link)) {
            return Optional.of(new Found(
                    new Sign(
                            "betting-address", Sign.Kind.JUNK, "Tên trang giống trang cờ bạc, cá độ.", link.defanged()),
                    ENOUGH));
        }
        if (hosts.isShortener(link)) {
            return sign("short-link", WEAK, "Đường link rút gọn che mất trang thật sẽ mở ra.", link);
        }
        if (hosts.isOdd(link)) {
            int points = hosts.borrows(link) ? ENOUGH : WEAK;
            return sign(
                    "odd-address",
                    points,
                    "Tên trang có đuôi ." + link.ending() + " hay bị dùng để lập trang lừa đảo.",
                    link);
        }
        if (hosts.borrows(link)) {
            return sign("borrowed-name", WEAK, "Tên trang ghép chữ nghe như trang của cơ quan, ngân hàng.", link);
        }
        if (hosts.isHosting(link)) {
            return sign(
                    "free-page",
                    WEAK,
                    "Trang lập nhờ trên dịch vụ miễn phí, ai cũng mở được, không phải trang của cơ quan.",
                    link);
        }
        return Optional.empty();
    }

    private static Optional<Found> sign(String code, int points, String explanation, Link link) {
        return Optional.of(new Found(new Sign(code, Sign.Kind.SCAM, explanation, link.defanged()), points));
    }
}
