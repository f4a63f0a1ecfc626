package vn.hoixa.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.VerificationCode;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Told;

/** Takes citizens' votes on replies: one vote per conversation and text, its reason masked. */
@Component
public class Feedback {
    private final Lookback lookback;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    Feedback(
            Lookback lookback, ClearedTexts texts, Deliveries deliveries, JdbcClient jdbc, Masker masker, Clock clock) {
        this.lookback = lookback;
        this.texts = texts;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    /** Result of a vote. */
    public enum Voting {
        NOTED,
        UNKNOWN_TURN
    }

    /** Takes a vote about a turn of this conversation; a later one about the same text replaces it. */
    public Voting cast(ChannelUser by, UUID turn, Vote vote) {
        var told = lookback.told(by, turn);
        told.ifPresent(one -> keep(one, one.text(), vote));
        return told.isPresent() ? Voting.NOTED : Voting.UNKNOWN_TURN;
    }

    /**
     * Takes a vote on a text that was sent later by itself, such as an officer's answer.
     *
     * @param turn in which it was asked for
     * @param code of the text, which must have been sent to this conversation
     */
    public Voting cast(ChannelUser by, UUID turn, VerificationCode code, Vote vote) {
        var told = lookback.told(by, turn);
        var text = told.flatMap(one ->
                texts.find(code).filter(sent -> deliveries.find(one.to(), sent).isPresent()));
        text.ifPresent(sent -> keep(told.orElseThrow(), sent.id(), vote));
        return text.isPresent() ? Voting.NOTED : Voting.UNKNOWN_TURN;
    }

    /** Takes a vote about a text that was sent to this address. */
    Voting cast(AddressId by, VerificationCode code, Vote vote) {
        var text = texts.find(code).filter(sent -> deliveries.find(by, sent).isPresent());
        var told = text.flatMap(sent -> lookback.around(by, sent.id()));
        told.ifPresent(one -> keep(one, text.orElseThrow().id(), vote));
        return told.isPresent() ? Voting.NOTED : Voting.UNKNOWN_TURN;
    }

    /** The code of the answer last given to this address. */
    Optional<VerificationCode> lastAnswer(AddressId to) {
        return lookback.lastAnswered(to).map(told -> texts.get(told.text()).verification());
    }

    /** Stores a vote; repeating the same vote changes nothing, so a settled complaint stays settled. */
    private void keep(Told told, UUID text, Vote vote) {
        jdbc.sql("""
            INSERT INTO feedback (address_id, cleared_text_id, turn_id, useful, reason, at)
            VALUES (:by, :text, :turn, :useful, :reason, :at)
            ON CONFLICT (address_id, cleared_text_id)
            DO UPDATE SET turn_id = :turn, useful = :useful, reason = :reason, at = :at
            WHERE (feedback.useful, feedback.reason) IS DISTINCT FROM (:useful, :reason)
            """)
                .param("by", told.to().value())
                .param("text", text)
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
