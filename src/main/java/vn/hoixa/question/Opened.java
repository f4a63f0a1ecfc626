package vn.hoixa.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.answer.Candidate;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Permission;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;

/**
 * The full view of one question for the officer who opens it.
 *
 * @param askers whose question it is: its own asker first, then those already joined to it
 * @param proposed others who may be asking the same
 * @param mayDecide whether the reader may answer it, and why not
 * @param decision what became of it
 */
public record Opened(
        Listed question,
        List<Candidate> candidates,
        List<Asker> askers,
        List<Asker> proposed,
        List<Note> notes,
        Optional<Hold> hold,
        Permission mayDecide,
        Optional<Decision> decision) {

    /**
     * One person who asked: words and circumstances, never who they are.
     *
     * @param question their own question's id, to be ticked as a recipient
     * @param words those by which the question was opened, masked
     * @param ticked whether they ask the same in folded words, context and candidates
     * @param why what makes them look like the question; empty for its own asker
     */
    public record Asker(
            UUID question,
            Ticket ticket,
            Instant since,
            MaskedText words,
            Proposal ticked,
            String why,
            Callback callback) {}

    /** Whether a proposed asker is preselected. */
    public enum Proposal {
        PRESELECTED,
        PROPOSED
    }

    /** Whether an asker left a number to be called back. */
    public enum Callback {
        NOT_WANTED,
        WANTED
    }

    /** A note that a colleague left on the question. */
    public record Note(Instant at, String by, String act, String text) {}

    /**
     * The officer's claim on the question.
     *
     * @param until from then on another officer may take it, unless its holder does something
     */
    public record Hold(OfficerId officer, String name, Instant since, Instant until) {}

    /**
     * @param by the officer's name, for colleagues only
     * @param settlement how it was closed; empty when it was answered
     * @param approved the words an officer approved, as far as there are any
     * @param text what the citizens got
     */
    public record Decision(
            QuestionState state,
            String by,
            Instant at,
            Optional<Settlement> settlement,
            Optional<String> approved,
            Optional<ClearedText> text) {}
}
