package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The order in which a message comes to the steps is written in one place. */
class StepsTest extends LoopStory {
    @Autowired
    StepsInOrder inOrder;

    @Autowired
    List<Step> all;

    @Test
    void eachStepHasOnePlace() {
        assertThat(inOrder.all()).containsExactlyInAnyOrderElementsOf(all);
    }
}
