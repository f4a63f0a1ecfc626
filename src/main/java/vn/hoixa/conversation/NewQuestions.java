package vn.hoixa.conversation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Reason;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.knowledge.Facet;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.office.Promises;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Ticket;

/** Opens questions, each with a ticket nobody can guess. */
@Component
class NewQuestions {
    private static final int DRAWS = 20;
    private static final String CALL_ME = "Xin gọi lại.";

    private final QuestionRows rows;
    private final Turns turns;
    private final Promises promises;
    private final Masker masker;
    private final Knowledge knowledge;
    private final SecureRandom random;

    NewQuestions(
            QuestionRows rows,
            Turns turns,
            Promises promises,
            Masker masker,
            Knowledge knowledge,
            SecureRandom random) {
        this.rows = rows;
        this.turns = turns;
        this.promises = promises;
        this.masker = masker;
        this.knowledge = knowledge;
        this.random = random;
    }

    List<QuestionRow> unsettledOf(AddressId asker) {
        return rows.unsettledOf(asker);
    }

    Optional<Instant> promise(Desk desk, Instant received) {
        return promises.promise(desk.handler(), received);
    }

    QuestionRow open(Incoming message, Answer.NeedsReview needed, Desk desk) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var question = question(message, needed, desk, Ticket.draw(random));
            if (rows.insert(question)) {
                return question;
            }
        }
        throw new IllegalStateException(DRAWS + " tickets in a row were taken: the source is not random");
    }

    private QuestionRow question(Incoming message, Answer.NeedsReview needed, Desk desk, Ticket ticket) {
        var words = words(message, needed);
        return new QuestionRow(
                UUID.randomUUID(),
                ticket,
                message.from(),
                words,
                sameness(words, message, needed),
                new QuestionRow.Place(desk.matter(), desk.handler(), desk.title()),
                new QuestionRow.About(needed.candidates(), needed.next().facets()),
                message.at(),
                promise(desk, message.at()),
                Optional.empty(),
                QuestionState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Opened.Callback.NOT_WANTED);
    }

    /** What the officer reads: the message, what the pressed button stands for, or the words before a mere key. */
    private MaskedText words(Incoming message, Answer.NeedsReview needed) {
        if (needed.reason() == Reason.WANTS_CALLBACK) {
            return turns.lastWords(message.from()).orElseGet(() -> masker.stored(CALL_ME));
        }
        return message.text().isBlank() ? masker.stored(chosen(needed)) : message.text();
    }

    private String chosen(Answer.NeedsReview needed) {
        String facets = needed.next().facets().stream().map(Facet::label).collect(Collectors.joining(", "));
        String procedure = needed.candidates().stream()
                .findFirst()
                .flatMap(candidate -> knowledge.snapshot().procedure(candidate.code()))
                .map(found -> found.shortName().text())
                .orElse(CALL_ME);
        return facets.isEmpty() ? procedure : procedure + ": " + facets;
    }

    /** One digest of folded words, context and candidates: equal only where the same answer surely fits. */
    private static String sameness(MaskedText words, Incoming message, Answer.NeedsReview needed) {
        String all =
                Vietnamese.fold(words.value()).replaceAll("[^a-z0-9]+", " ").strip()
                        + "|" + message.context().procedures()
                        + "|"
                        + needed.candidates().stream()
                                .map(candidate -> candidate.code().value())
                                .toList();
        try {
            var digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
