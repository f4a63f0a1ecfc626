package vn.hoixa.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.conversation.Acted;
import vn.hoixa.conversation.Questions;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.KnowledgeStore;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.opening.Deciding;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;

/** The loop in a vendor's chat, whatever the vendor: asked and answered; referred, approved, told; nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
public abstract class ChannelStory {
    private static final Pattern TICKET = Pattern.compile("(\\d{4})-(\\d{4})(?!-)");

    @Autowired
    private Questions questions;

    @Autowired
    private KnowledgeStore knowledge;

    @Autowired
    private Knowledge published;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Officers officers;

    @Autowired
    protected ChannelDecisions decisions;

    @Autowired
    protected JdbcClient jdbc;

    private Officer reviewer;
    private Officer admin;

    protected abstract ChannelName channel();

    /** A citizen writes in the vendor's chat. */
    protected abstract void writes(String user, String messageId, String text) throws Exception;

    /** The texts that reached a citizen there, in their order. */
    protected abstract List<String> texts(String user);

    /** Somebody the vendor has not seen. */
    protected abstract String aCitizen();

    @BeforeAll
    void anOfficeThatOpenedTheChannel() {
        var editor = anOfficer(Role.KNOWLEDGE);
        admin = anOfficer(Role.ADMIN);
        reviewer = aReceptionist();
        knowledge.importBase(_ -> {});
        knowledge.publish(editor, Set.of());
        await(() -> published.snapshot().commune());
        open();
    }

    @Test
    void aQuestionIsAnsweredInTheChat() throws Exception {
        var citizen = aCitizen();

        writes(citizen, aMessageId(), "lam khai sinh cho be can giay to j");

        assertThat(await(citizen, 1).getFirst()).contains("khai sinh").contains("Nguồn:");
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredOnce() throws Exception {
        var citizen = aCitizen();
        var once = aMessageId();
        writes(citizen, once, "le phi chung thuc ban sao");
        writes(citizen, once, "le phi chung thuc ban sao");
        writes(citizen, aMessageId(), "cam on");

        var texts = await(citizen, 2);

        assertThat(texts).hasSize(2);
        assertThat(texts.getLast()).isNotEqualTo(texts.getFirst());
    }

    @Test
    void aReferredQuestionIsAnsweredByAnOfficerInTheSameChat() throws Exception {
        var citizen = aCitizen();
        writes(citizen, aMessageId(), "0");
        await(citizen, 1);
        writes(citizen, aMessageId(), "sân bóng của xã mấy giờ mở cửa");
        var question = question(await(citizen, 2).getLast());

        assertThat(questions.claim(question, reviewer)).isInstanceOf(Acted.Done.class);
        questions.approve(
                question, reviewer, Wording.of("Sân bóng mở từ 5 giờ đến 21 giờ mỗi ngày."), Set.of(), Audience.OPEN);

        assertThat(await(citizen, 3).getLast())
                .contains("Sân bóng mở từ 5 giờ", reviewer.title())
                .doesNotContain(reviewer.name());
    }

    protected final void open() {
        var paper = new ChannelDecision.Paper("12/QĐ-UBND", LocalDate.of(2026, 11, 2), "Chủ tịch UBND xã");
        assertThat(decisions.open(admin, channel(), paper)).isInstanceOf(Deciding.Done.class);
    }

    protected final void close() {
        var decision = decisions.all().stream()
                .filter(one -> one.channel() == channel() && one.revoked().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(decisions.revoke(admin, decision, "thử đóng kênh")).isInstanceOf(Deciding.Done.class);
    }

    protected final List<String> await(String user, int atLeast) {
        return await(() -> Optional.of(texts(user)).filter(texts -> texts.size() >= atLeast));
    }

    protected static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(60);
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within 60 seconds");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    protected static String aMessageId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private UUID question(String text) {
        var ticket = TICKET.matcher(text);
        assertThat(ticket.find()).as("a ticket in the reply").isTrue();
        return jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(ticket.group(1) + ticket.group(2))
                .query(UUID.class)
                .single();
    }

    private Officer anOfficer(Role... roles) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private Officer aReceptionist() {
        var officer = anOfficer(Role.REVIEWER);
        var term = new Assignment.Term(
                LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
        accounts.assign(
                new Assignment(officer.id(), Optional.empty(), Assignment.RECEPTION, "12/QĐ-UBND", term),
                new Actor.CommandLine());
        return officers.find(officer.id()).orElseThrow();
    }
}
