package vn.hoixa.conversation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.privacy.Masker;

/** What citizens think of replies: one vote per conversation and text, its reason masked. */
@Component
class Votes {
    private final Addresses addresses;
    private final Turns turns;
    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    Votes(Addresses addresses, Turns turns, JdbcClient jdbc, Masker masker, Clock clock) {
        this.addresses = addresses;
        this.turns = turns;
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    Conversations.Voting cast(ChannelUser by, UUID turn, Vote vote) {
        var address = addresses.find(by);
        var text = address.flatMap(from -> turns.text(from, turn));
        if (text.isEmpty()) {
            return Conversations.Voting.UNKNOWN_TURN;
        }
        keep(address.orElseThrow(), text.get(), turn, vote);
        return Conversations.Voting.NOTED;
    }

    private void keep(AddressId by, UUID text, UUID turn, Vote vote) {
        jdbc.sql("""
            INSERT INTO feedback (address_id, cleared_text_id, turn_id, useful, reason, at)
            VALUES (:by, :text, :turn, :useful, :reason, :at)
            ON CONFLICT (address_id, cleared_text_id)
            DO UPDATE SET turn_id = :turn, useful = :useful, reason = :reason, at = :at
            """)
                .param("by", by.value())
                .param("text", text)
                .param("turn", turn)
                .param("useful", vote instanceof Vote.Useful)
                .param("reason", reason(vote))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String reason(Vote vote) {
        return switch (vote) {
            case Vote.Useful() -> "";
            case Vote.NotUseful(String reason) -> masker.mask(reason).text().value();
        };
    }
}
