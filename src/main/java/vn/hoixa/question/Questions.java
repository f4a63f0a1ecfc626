package vn.hoixa.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Audience;
import vn.hoixa.review.StandingReply;

/**
 * Questions waiting for an officer, and the acts of officers on them. An act is one transaction, holds the question's
 * row, and leaves an audit row; what cannot be done is said as a value and changes nothing.
 */
@Component
public class Questions {
    private final QuestionDesk desk;
    private final Handling handling;
    private final Deciding deciding;
    private final Settling settling;
    private final Teaching teaching;

    Questions(QuestionDesk desk, Handling handling, Deciding deciding, Settling settling, Teaching teaching) {
        this.desk = desk;
        this.handling = handling;
        this.deciding = deciding;
        this.settling = settling;
        this.teaching = teaching;
    }

    /** The tabs of the officer's queue. */
    public enum Lane {
        /** Open, or claimed by an officer who has been idle too long. */
        WAITING,
        /** Claimed by the reader. */
        MINE,
        /** Waiting for a citizen's reply to any officer. */
        ASKED_BACK,
        /** Settled, the newest first. */
        DONE
    }

    /** Which standing sentence frames an officer's words in the reply to the citizen. */
    public enum ReplyFrame {
        ANSWER(StandingReply.ANSWER_ARRIVED),
        ASK_BACK(StandingReply.ASK_BACK),
        REJECTION(StandingReply.REJECTED);

        private final StandingReply reply;

        ReplyFrame(StandingReply reply) {
            this.reply = reply;
        }

        StandingReply reply() {
            return reply;
        }
    }

    /**
     * The queue of what an officer may answer, late ones first, then by people × waiting time; settled ones by time of
     * settling.
     */
    public List<Listed> queue(Officer reader, Lane lane) {
        return desk.queue(reader, lane);
    }

    /** Reads a question with all its details. When the reader has claimed it, the half hour begins anew. */
    public Optional<Opened> open(UUID question, Officer reader) {
        return desk.open(question, reader);
    }

    /** The address that answers to each of these questions go to; unknown ids are skipped. */
    public Map<UUID, AddressId> askers(Collection<UUID> questions) {
        return desk.askers(questions);
    }

    /**
     * The recipients of the answers to these questions and whether each delivery arrived, by the question the answer
     * was written for.
     */
    public Map<UUID, List<Receipt>> receipts(Collection<UUID> questions) {
        return desk.receipts(questions);
    }

    /** Claims a question; after half an hour without an act another officer may claim it. */
    public Acted claim(UUID question, Officer by) {
        return handling.claim(question, by);
    }

    /** Gives it back to the queue ("trả lại") with a note. */
    public Acted release(UUID question, Officer by, String note) {
        return handling.release(question, by, note);
    }

    /** Sends it to another desk with a note; the promise stays. */
    public Acted handOver(UUID question, Officer by, Matter to, String note) {
        return handling.handOver(question, by, to, note);
    }

    /** Asks the citizen a question back, in an approved text; their next message comes to the same officer. */
    public Acted askBack(UUID question, Officer by, Approvals.Wording wording) {
        return deciding.askBack(question, by, wording);
    }

    /** Closes it as settled elsewhere; the citizen gets a short confirmation, the note is for colleagues. */
    public Acted close(UUID question, Officer by, Settlement how, String note) {
        return settling.close(question, by, how, note);
    }

    /** Closes it with an approved text that says why and where to go. */
    public Acted reject(UUID question, Officer by, Approvals.Wording wording) {
        return deciding.reject(question, by, wording);
    }

    /**
     * Approves an answer and sends it to every ticked asker, in one transaction. The first decision wins.
     *
     * @param recipients questions that receive it besides this one
     * @param audience {@link Audience#PRIVATE} for "riêng trường hợp này": one asker, never knowledge
     */
    public Acted approve(
            UUID question, Officer by, Approvals.Wording wording, Set<UUID> recipients, Audience audience) {
        return deciding.approve(question, by, new Deciding.Answering(wording, recipients, audience));
    }

    /** Answers it with an answer that is already published, by its key. */
    public Acted merge(UUID question, Officer by, String answerKey) {
        return settling.merge(question, by, answerKey);
    }

    /** Makes the approved answer of a question knowledge: published at once, its basis the original approval. */
    public Acted makeKnowledge(UUID question, Officer by, Lesson lesson) {
        return teaching.makeKnowledge(question, by, lesson);
    }

    /** What the citizens would receive, and what personal data it holds; empty for an unknown question. */
    public Optional<Approvals.Preview> preview(UUID question, Officer by, Approvals.Wording wording, ReplyFrame frame) {
        return deciding.preview(question, by, wording, frame);
    }

    /** The callback number, only for the officer who has claimed the question. */
    public Optional<String> callback(UUID question, Officer by) {
        return handling.callback(question, by);
    }
}
