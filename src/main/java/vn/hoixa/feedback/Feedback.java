package vn.hoixa.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Told;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.privacy.Masker;

/** What citizens think of replies: one vote per conversation and text, its reason masked. */
@Component
public class Feedback {
    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    Feedback(Conversations conversations, JdbcClient jdbc, Masker masker, Clock clock) {
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    /** What came of a vote. */
    public enum Voting {
        NOTED,
        UNKNOWN_TURN
    }

    /** Takes a vote about a turn of this conversation; a later one about the same text replaces it. */
    public Voting cast(ChannelUser by, UUID turn, Vote vote) {
        var told = conversations.told(by, turn);
        told.ifPresent(one -> keep(one, vote));
        return told.isPresent() ? Voting.NOTED : Voting.UNKNOWN_TURN;
    }

    /** The same vote again changes nothing: what was settled stays settled. */
    private void keep(Told told, Vote vote) {
        jdbc.sql("""
            INSERT INTO feedback (address_id, cleared_text_id, turn_id, useful, reason, at)
            VALUES (:by, :text, :turn, :useful, :reason, :at)
            ON CONFLICT (address_id, cleared_text_id)
            DO UPDATE SET turn_id = :turn, useful = :useful, reason = :reason, at = :at
            WHERE (feedback.useful, feedback.reason) IS DISTINCT FROM (:useful, :reason)
            """)
                .param("by", told.to().value())
                .param("text", told.text())
                .param("turn", told.turn())
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
