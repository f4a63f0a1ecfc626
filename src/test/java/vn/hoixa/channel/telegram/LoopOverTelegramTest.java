package vn.hoixa.channel.telegram;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
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
