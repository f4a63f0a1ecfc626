package vn.hoixa.channel.pages;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.channel.web.Letterhead;
import vn.hoixa.correction.Corrections;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.VerificationCode;

/** Looks up sent texts by their code, with later corrections. */
@Component
final class SentTexts {
    private final ClearedTexts texts;
    private final Corrections corrections;
    private final Knowledge knowledge;

    SentTexts(ClearedTexts texts, Corrections corrections, Knowledge knowledge) {
        this.texts = texts;
        this.corrections = corrections;
        this.knowledge = knowledge;
    }

    Optional<SentPage> find(VerificationCode code) {
        String unit = "UBND " + Letterhead.of(knowledge.snapshot(), false).unit();
        return texts.find(code)
                .flatMap(text ->
                        texts.clearedAt(text.id()).map(at -> SentPage.of(text, at, unit, corrected(text.id()))));
    }

    private Optional<SentPage.Corrected> corrected(UUID text) {
        return corrections
                .of(text)
                .map(correction -> SentPage.Corrected.by(texts.get(correction.by()), correction.at()));
    }
}
