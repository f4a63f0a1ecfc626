package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.conversation.LoopOverChannel;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;

/** The loop of every channel, on Telegram's wire. */
class LoopOverTelegramTest extends LoopOverChannel {
    private static final StubTelegram TELEGRAM = StubTelegram.withoutLimits();
    private static final AtomicLong CITIZENS = new AtomicLong(8_300_000_000L);

    @Autowired
    private ChannelDecisions decisions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TelegramOffice.settings(registry, TELEGRAM);
    }

    @BeforeAll
    void open() {
        var person = new Officer.Person("Quản trị Thử Nghiệm", "Công chức thử");
        var opening = new Accounts.Opening("quantri.thu", person, Set.of(Role.ADMIN), Optional.empty());
        var admin = ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
        decisions.open(
                admin, ChannelName.TELEGRAM, new ChannelDecision.Paper("15/QĐ-UBND", LocalDate.now(), "Chủ tịch"));
    }

    @AfterAll
    static void end() {
        TELEGRAM.close();
    }

    @Test
    void aThumbIsPressedUnderItsAnswerAndThenItsReason() {
        var citizen = aCitizen();
        citizen.says("dang ky khai sinh can giay to gi");
        citizen.receives(1);

        presses(citizen, "k:not-useful:");
        assertThat(citizen.receives(2)).hasSize(2);
        presses(citizen, "");

        assertThat(citizen.receives(3).getLast()).contains("Cảm ơn");
        assertThat(jdbc.sql("SELECT useful || ' ' || reason FROM feedback f JOIN address a ON a.id = f.address_id"
                                + " WHERE a.recipient = ?")
                        .param(citizen.id())
                        .query(String.class)
                        .single())
                .isEqualTo("false Có chỗ sai");
    }

    /** Presses the first button under the last message whose data begins so. */
    private static void presses(Citizen citizen, String begins) {
        long chat = Long.parseLong(citizen.id());
        var last = TELEGRAM.sentTo(chat).getLast();
        var data = last.json("reply_markup")
                .path("inline_keyboard")
                .valueStream()
                .flatMap(row -> row.valueStream())
                .map(button -> button.path("callback_data").asString())
                .filter(pressed -> pressed.startsWith(begins))
                .findFirst()
                .orElseThrow();
        TELEGRAM.updates.add(TelegramUpdates.pressed("press-" + UUID.randomUUID(), chat, data));
    }

    @Override
    protected Citizen aCitizen() {
        long chat = CITIZENS.incrementAndGet();
        return new Citizen() {
            @Override
            public String id() {
                return Long.toString(chat);
            }

            @Override
            public void says(String words) {
                TELEGRAM.updates.add(TelegramUpdates.from(chat).text(words).json());
            }

            @Override
            public List<String> receives(int atLeast) {
                return await(() -> Optional.of(TELEGRAM.sentTo(chat).stream()
                                .map(call -> call.get("text"))
                                .toList())
                        .filter(texts -> texts.size() >= atLeast));
            }
        };
    }
}
