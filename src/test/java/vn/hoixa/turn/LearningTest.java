package vn.hoixa.turn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.review.OptionId;

/** What use teaches the search, from the first "which one?" to the answer at once, and back again. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningTest {
    @Autowired
    Conversations conversations;

    @Autowired
    Choices choices;

    @Autowired
    LearnedPhrases learned;

    @Autowired
    Accounts accounts;

    Officer editor;
    String words;

    @BeforeAll
    void anOfficeWithItsKnowledge() {
        editor = anOfficer();
        words = until(() -> vague().filter(this::isAskedBack).findFirst(), "something vague is asked back");
    }

    @Test
    void threeCitizensChooseTheSameAndTheFourthIsAnsweredUntilAnOfficerEndsIt() {
        for (int citizen = 0; citizen < 3; citizen++) {
            assertThat(choices.learn()).isZero();
            var conversation = UUID.randomUUID().toString();
            var asked = says(conversation, words, Optional.empty());
            assertThat(asked.outcome()).as(asked.text().body()).isEqualTo(TurnOutcome.CLARIFY);
            var first = asked.text().options().getFirst().id();
            var chosen = says(conversation, "", Optional.of(first));
            assertThat(chosen.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        }

        assertThat(choices.learn()).isEqualTo(1);
        assertThat(choices.learn()).as("learned once").isZero();
        await(Vietnamese.fold(words), TurnOutcome.ANSWERED);

        var phrase = learned.list(10).getFirst();
        assertThat(phrase.people()).isEqualTo(3);
        assertThat(learned.end(phrase.id(), " ", editor)).isPresent();
        assertThat(learned.end(phrase.id(), "Nói chung quá, còn việc khác", editor))
                .isEmpty();
        assertThat(choices.learn()).as("what was ended is not learned again").isZero();
        await(words, TurnOutcome.CLARIFY);
    }

    private Received says(String conversation, String words, Optional<OptionId> choice) {
        return conversations.receive(choice.map(chosen ->
                        Inbound.chosen(new ChannelUser(ChannelName.WEB, conversation), Optional.empty(), chosen))
                .orElseGet(
                        () -> Inbound.typed(new ChannelUser(ChannelName.WEB, conversation), Optional.empty(), words)));
    }

    /** Questions that say too little. */
    private static Stream<String> vague() {
        try {
            return new ClassPathResource("questions/vague.jsonl")
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared()
                            .readTree(line)
                            .path("turns")
                            .path(0)
                            .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAskedBack(String question) {
        if (LearnedPhrases.comparable(question).isEmpty()) {
            return false;
        }
        var reply = asks(question);
        return reply.outcome() == TurnOutcome.CLARIFY
                && reply.text().options().getFirst().id().kind() == OptionId.Kind.PROCEDURE;
    }

    /** Each is another citizen. */
    private Received asks(String question) {
        return says(UUID.randomUUID().toString(), question, Optional.empty());
    }

    private void await(String question, TurnOutcome outcome) {
        until(() -> Optional.of(asks(question)).filter(each -> each.outcome() == outcome), question + ": " + outcome);
    }

    /** The index follows what is published and learned within about a second. */
    private static <T> T until(Supplier<Optional<T>> wanted, String what) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var found = wanted.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000_000);
            found = wanted.get();
        }
        return found.orElseThrow(() -> new AssertionError("within 30 seconds: " + what));
    }

    private Officer anOfficer() {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Công chức thử");
        var opening = new Accounts.Opening("thu", person, Set.of(Role.KNOWLEDGE), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
