package vn.hoixa.warning;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.privacy.Inspection;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;

/** What the gate makes of a warning: its words cleared for everybody, under one approval. */
@Component
class Gate {
    private final Approvals approvals;
    private final ClearedTexts texts;
    private final Masker masker;
    private final Knowledge knowledge;

    Gate(Approvals approvals, ClearedTexts texts, Masker masker, Knowledge knowledge) {
        this.approvals = approvals;
        this.texts = texts;
        this.masker = masker;
        this.knowledge = knowledge;
    }

    /** Approves, in the caller's transaction. Personal data is never ticked here: a warning is for everybody. */
    Approving approve(Officer officer, Kind kind, Content content, Authorship authorship) {
        return approvals.approve(officer, request(kind, content, authorship));
    }

    ClearedText store(ClearedText text) {
        return texts.store(text);
    }

    ClearedText text(java.util.UUID id) {
        return texts.get(id);
    }

    /** As citizens would read it, with dots in place of the code. */
    String preview(Officer officer, Kind kind, Content content, Authorship authorship) {
        return approvals.preview(officer, request(kind, content, authorship)).body();
    }

    /** What personal data it holds: the commune's own numbers are nobody's secret. */
    Inspection inspect(Content content) {
        var published = knowledge.snapshot().commune().map(Commune::madePublic).orElse(List.of());
        return masker.inspect(String.join("\n", content.words().lines().toList()), published);
    }

    String masked(String note) {
        return masker.mask(note).text().value().strip();
    }

    private static Approvals.Request request(Kind kind, Content content, Authorship authorship) {
        var wording = Wording.of(ChatWords.of(content, authorship));
        return new Approvals.Request(new Matter.OfPolice(), wording, Audience.OPEN, frame(kind), List.of());
    }

    private static StandingReply frame(Kind kind) {
        return switch (kind) {
            case WARNING -> StandingReply.WARNING;
            case CORRECTION -> StandingReply.WARNING_CORRECTED;
            case CANCELLATION -> StandingReply.WARNING_CANCELLED;
        };
    }
}
