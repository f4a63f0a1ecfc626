package vn.hoixa.warning;

import java.util.List;
import java.util.Optional;
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

/** Clears a warning's words for everybody, under one approval. */
@Component
class Gate {
    private final Approvals approvals;
    private final ClearedTexts texts;
    private final Masker masker;
    private final Knowledge knowledge;
    private final WarningRows rows;

    Gate(Approvals approvals, ClearedTexts texts, Masker masker, Knowledge knowledge, WarningRows rows) {
        this.approvals = approvals;
        this.texts = texts;
        this.masker = masker;
        this.knowledge = knowledge;
        this.rows = rows;
    }

    /** Approves, in the caller's transaction. Personal data cannot be ticked here, since a warning is for everybody. */
    Approving approve(Officer officer, Warning warning) {
        return approvals.approve(officer, request(warning, warning.content()));
    }

    /** The same for a content without a warning yet. */
    Approving approve(Officer officer, Content content) {
        return approvals.approve(officer, request(Kind.WARNING, ChatWords.of(content, Authorship.PEOPLE)));
    }

    ClearedText store(ClearedText text) {
        return texts.store(text);
    }

    ClearedText text(java.util.UUID id) {
        return texts.get(id);
    }

    /** A preview for citizens, with dots in place of the code. */
    String preview(Officer officer, Warning warning, Content content) {
        return approvals.preview(officer, request(warning, content)).body();
    }

    /** The personal data in a content; the commune's published numbers do not count. */
    Inspection inspect(Content content) {
        var published = knowledge.snapshot().commune().map(Commune::madePublic).orElse(List.of());
        return masker.inspect(String.join("\n", content.words().lines().toList()), published);
    }

    String masked(String note) {
        return masker.mask(note).text().value().strip();
    }

    private Approvals.Request request(Warning warning, Content content) {
        var taken = warning.kind() == Kind.CANCELLATION ? warning.follows() : Optional.<WarningId>empty();
        return request(
                warning.kind(),
                taken.flatMap(rows::find)
                        .map(earlier -> ChatWords.takingBack(content, warning.authorship(), Issues.earlier(earlier)))
                        .orElseGet(() -> ChatWords.of(content, warning.authorship())));
    }

    private static Approvals.Request request(Kind kind, String words) {
        return new Approvals.Request(new Matter.OfPolice(), Wording.of(words), Audience.OPEN, frame(kind), List.of());
    }

    private static StandingReply frame(Kind kind) {
        return switch (kind) {
            case WARNING -> StandingReply.WARNING;
            case CORRECTION -> StandingReply.WARNING_CORRECTED;
            case CANCELLATION -> StandingReply.WARNING_CANCELLED;
        };
    }
}
