package vn.hoixa.console.rights;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.erasure.Erasure;

/** The counts of data stored about a person, one per line, to be read out at the counter. */
@Component
class HeldLines {
    private final Erasure erasure;

    HeldLines(Erasure erasure) {
        this.erasure = erasure;
    }

    List<String> of(AddressId person) {
        return erasure.held(person).parts().entrySet().stream()
                .map(held -> "%d %s, từ ngày %s"
                        .formatted(
                                held.getValue().number(),
                                held.getKey().words(),
                                Times.day(held.getValue()
                                        .since()
                                        .atZone(Times.VIETNAM)
                                        .toLocalDate())))
                .toList();
    }
}
