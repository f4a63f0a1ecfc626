package vn.hoixa.console.triage;

import java.time.Instant;
import vn.hoixa.console.frame.Times;
import vn.hoixa.feedback.Complaint;
import vn.hoixa.feedback.Importance;

/**
 * View of a complaint in the list.
 *
 * @param about the procedure of the reply, or what was asked
 * @param reason in the citizen's words, masked
 * @param fault as the officer judged it, otherwise as the citizen chose it
 * @param importance empty until it is judged
 * @param tone CSS class of its tag
 * @param done the remedy; empty while it is open
 */
record Line(
        String path,
        String about,
        String reason,
        String fault,
        String importance,
        String tone,
        int alike,
        String when,
        String done) {
    static Line of(Complaint one, Instant now) {
        var judged = one.judgement();
        return new Line(
                TriageRoom.PATH + "/" + one.id(),
                about(one),
                one.reason().value(),
                judged.map(Complaint.Judgement::fault).orElse(one.chosen()).label(),
                judged.map(Complaint.Judgement::importance)
                        .map(Importance::label)
                        .orElse(""),
                judged.map(Complaint.Judgement::importance).map(Line::tone).orElse(""),
                one.alike(),
                Times.moment(one.at(), now),
                one.outcome().map(outcome -> Done.of(outcome.remedy())).orElse(""));
    }

    private static String about(Complaint one) {
        return one.told().about().procedures().stream()
                .findFirst()
                .map(procedure -> procedure.name())
                .orElseGet(() -> one.told().asked().value());
    }

    private static String tone(Importance importance) {
        return switch (importance) {
            case HIGH -> "bad";
            case USUAL -> "wait";
            case LOW -> "note";
        };
    }
}
