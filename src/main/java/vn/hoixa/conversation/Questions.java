package vn.hoixa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Ticket;

/** Questions waiting for an officer, and the officers' acts on them. Every act leaves an audit row. */
@Component
public class Questions {
    Questions() {}

    /** Late ones first, then by people × waiting time. */
    public List<Listed> queue(Officer reader, Lane lane) {
        throw new UnsupportedOperationException();
    }

    /** Opens a question. When the reader has claimed it, the half hour begins anew. */
    public Optional<Opened> open(UUID question, Officer reader) {
        throw new UnsupportedOperationException();
    }

    /** What a ticket may tell. */
    public Optional<TicketView> byTicket(Ticket ticket) {
        throw new UnsupportedOperationException();
    }

    /** Takes a question for oneself; after half an hour without an act another officer may. */
    public Acted claim(UUID question, Officer by) {
        throw new UnsupportedOperationException();
    }

    /** Gives it back to the queue ("trả lại") with a note. */
    public Acted release(UUID question, Officer by, String note) {
        throw new UnsupportedOperationException();
    }

    /** Sends it to another desk with a note; the promise stays. */
    public Acted handOver(UUID question, Officer by, Matter to, String note) {
        throw new UnsupportedOperationException();
    }

    /** Asks the citizen back with an approved text; their next message comes to the same officer. */
    public Acted askBack(UUID question, Officer by, Approvals.Wording wording) {
        throw new UnsupportedOperationException();
    }

    /** Closes it as settled elsewhere; the citizen gets a short confirmation. */
    public Acted close(UUID question, Officer by, Settlement how, String note) {
        throw new UnsupportedOperationException();
    }

    /** Closes it with an approved text: why, and where to go. */
    public Acted reject(UUID question, Officer by, Approvals.Wording wording) {
        throw new UnsupportedOperationException();
    }

    /**
     * Approves an answer and sends it to every ticked asker, in one transaction. The first decision wins.
     *
     * @param recipients questions that receive it besides this one
     * @param audience {@link Audience#PRIVATE} for "riêng trường hợp này": one asker, never knowledge
     */
    public Acted approve(
            UUID question, Officer by, Approvals.Wording wording, Set<UUID> recipients, Audience audience) {
        throw new UnsupportedOperationException();
    }

    /** Answers it with an answer that is already published, by its key. */
    public Acted merge(UUID question, Officer by, String answerKey) {
        throw new UnsupportedOperationException();
    }

    /** Makes the approved answer of a question knowledge: published at once, its basis the original approval. */
    public Acted makeKnowledge(UUID question, Officer by, Lesson lesson) {
        throw new UnsupportedOperationException();
    }

    /** What the citizens would get, and what personal data it holds. */
    public Approvals.Preview preview(UUID question, Officer by, Approvals.Wording wording) {
        throw new UnsupportedOperationException();
    }

    /** The number to call back, for whoever has claimed the question and nobody else. */
    public Optional<String> callback(UUID question, Officer by) {
        throw new UnsupportedOperationException();
    }
}
