package vn.hoixa.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.console.desk.QueueRow.Hands;
import vn.hoixa.conversation.LoopStory;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** The list of questions as each officer sees it. */
class QueuePaneTest extends LoopStory {
    @Autowired
    QueuePane pane;

    @Test
    void whatSomebodyOfTheSameNameHasClaimedIsNotYours() {
        var question = question(
                aCitizen().asksAnOfficer("xã có lớp học bơi hè không").ticket().orElseThrow());
        questions.claim(question, reviewer);
        jdbc.sql("UPDATE question SET touched_at = touched_at - interval '31 minutes' WHERE id = ?")
                .param(question)
                .update();

        assertThat(row(question, reviewer))
                .extracting(QueueRow::hands, QueueRow::holder)
                .containsExactly(Hands.YOURS, "Bạn");
        assertThat(row(question, aNamesakeOf(reviewer)))
                .extracting(QueueRow::hands, QueueRow::holder)
                .containsExactly(Hands.ANOTHERS, reviewer.name());
    }

    private QueueRow row(UUID question, Officer reader) {
        return pane.queue(reader, DeskLane.WAITING).rows().stream()
                .filter(row -> row.id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Officer aNamesakeOf(Officer other) {
        var person = new Officer.Person(other.name(), "Lãnh đạo thử");
        var login = "thu" + UUID.randomUUID().toString().substring(0, 8);
        var opening = new Accounts.Opening(login, person, Set.of(Role.LEADER), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
