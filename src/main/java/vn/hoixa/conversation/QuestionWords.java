package vn.hoixa.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Reason;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;

/** What an officer reads of a message that opens a question, and by what it is the same question as another. */
@Component
class QuestionWords {
    private static final String CALL_ME = "Xin gọi lại.";
    private static final int DIGEST_BYTES = 16;

    private final Turns turns;
    private final Masker masker;
    private final Knowledge knowledge;

    QuestionWords(Turns turns, Masker masker, Knowledge knowledge) {
        this.turns = turns;
        this.masker = masker;
        this.knowledge = knowledge;
    }

    /** The message, what the pressed button stands for, or the words before a mere key. */
    MaskedText of(Incoming message, Answer.NeedsReview needed) {
        if (needed.reason() == Reason.WANTS_CALLBACK) {
            return turns.lastWords(message.from()).orElseGet(() -> masker.stored(CALL_ME));
        }
        return message.text().isBlank() ? masker.stored(chosen(needed)) : message.text();
    }

    /** One digest of folded words, context and candidates: equal only where the same answer surely fits. */
    static String sameness(MaskedText words, Incoming message, Answer.NeedsReview needed) {
        String folded =
                Vietnamese.fold(words.value()).replaceAll("[^a-z0-9]+", " ").strip();
        var candidates = needed.candidates().stream()
                .map(candidate -> candidate.code().value())
                .toList();
        String all = String.join("|", folded, message.context().procedures().toString(), candidates.toString());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
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
}
