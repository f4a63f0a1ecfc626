package vn.hoixa.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.conversation.LoopOverChannel;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.opening.Deciding;
import vn.hoixa.question.Acted;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;

/** The loop in a vendor's chat, whatever the vendor: asked and answered; referred, approved, told; nothing twice. */
public abstract class ChannelStory extends LoopOverChannel {
    @Autowired
    protected ChannelDecisions decisions;

    @Autowired
    protected JdbcClient jdbc;

    private Officer admin;

    protected abstract ChannelName channel();

    /** A citizen writes in the vendor's chat. */
    protected abstract void writes(String user, String messageId, String text) throws Exception;

    /** The texts that reached a citizen there, in their order. */
    protected abstract List<String> texts(String user);

    /** Somebody the vendor has not seen. */
    protected abstract String aUser();

    @BeforeAll
    void anOfficeThatOpenedTheChannel() {
        admin = anOfficer(Role.ADMIN);
        open();
    }

    @Override
    protected final Citizen aCitizen() {
        var user = aUser();
        return new Citizen() {
            @Override
            public String id() {
                return user;
            }

            @Override
            public void says(String words) {
                try {
                    writes(user, aMessageId(), words);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public List<String> receives(int atLeast) {
                return await(user, atLeast);
            }
        };
    }

    @Test
    void aQuestionIsAnsweredInTheChat() throws Exception {
        var citizen = aUser();

        writes(citizen, aMessageId(), "lam khai sinh cho be can giay to j");

        assertThat(await(citizen, 1).getFirst()).contains("khai sinh").contains("Nguồn:");
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredOnce() throws Exception {
        var citizen = aUser();
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
        var citizen = aUser();
        writes(citizen, aMessageId(), "0");
        await(citizen, 1);
        writes(citizen, aMessageId(), "sân bóng của xã mấy giờ mở cửa");
        var question = question(ticketIn(await(citizen, 2).getLast()));

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

    protected static String aMessageId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}
