package vn.hoixa.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.privacy.Masker;

/** What was said in a conversation, and what its citizen thought of it. */
@Component
class History {
    private static final int LONGEST = 200;

    private final Addresses addresses;
    private final Turns turns;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    History(Addresses addresses, Turns turns, Deliveries deliveries, JdbcClient jdbc, Masker masker, Clock clock) {
        this.addresses = addresses;
        this.turns = turns;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    List<Said> of(ChannelUser with, Instant after) {
        return addresses.find(with).map(address -> of(address, after)).orElse(List.of());
    }

    Conversations.Voting vote(ChannelUser by, UUID turn, Vote vote) {
        return addresses
                .find(by)
                .flatMap(address -> turns.text(address, turn).map(text -> {
                    keep(address, text, turn, vote);
                    return Conversations.Voting.NOTED;
                }))
                .orElse(Conversations.Voting.UNKNOWN_TURN);
    }

    private List<Said> of(AddressId address, Instant after) {
        var arrived = deliveries.arrived(address, 0, LONGEST).stream()
                .filter(text -> text.at().isAfter(after))
                .map(History::said);
        return Stream.concat(
                        turns.between(address, after, Instant.parse("9999-01-01T00:00:00Z"), LONGEST).stream(), arrived)
                .sorted(Comparator.comparing(Said::at))
                .toList();
    }

    private static Said said(Arrived text) {
        return new Said(text.at(), Optional.empty(), Optional.empty(), Optional.empty(), text.text());
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
                .param(
                        "reason",
                        vote instanceof Vote.NotUseful(String reason)
                                ? masker.mask(reason).text().value()
                                : "")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
