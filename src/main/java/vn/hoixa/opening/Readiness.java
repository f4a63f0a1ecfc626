package vn.hoixa.opening;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.SampleNotice;

/**
 * Checks that keep every channel of this installation closed, whatever was decided: a demonstration, a sample commune.
 */
@Component
class Readiness {
    private final boolean demonstration;
    private final Knowledge knowledge;

    Readiness(@Value("${hoixa.demo}") boolean demonstration, Knowledge knowledge) {
        this.demonstration = demonstration;
        this.knowledge = knowledge;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    /** Why no channel can be opened, in Vietnamese for the officer. */
    Optional<String> hindrance() {
        return demonstration
                ? Optional.of("Bản chạy thử không mở kênh nào ra ngoài.")
                : SampleNotice.of(knowledge.latest()).map(SampleNotice::words);
    }
}
