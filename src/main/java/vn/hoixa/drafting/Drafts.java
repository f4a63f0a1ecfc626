package vn.hoixa.drafting;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;

/** The drafts of questions, as the console reads them. */
@Component
public class Drafts {
    private final DraftRows rows;
    private final DraftWork work;
    private final DraftSwitch draftSwitch;

    Drafts(DraftRows rows, DraftWork work, DraftSwitch draftSwitch) {
        this.rows = rows;
        this.work = work;
        this.draftSwitch = draftSwitch;
    }

    /** State of a question's draft. */
    public sealed interface Standing {
        /** No model is in use. */
        record Off() implements Standing {}

        /** It will be written. */
        record Awaited() implements Standing {}

        /** It is being written; the words so far are masked but not checked. */
        record Writing(String words) implements Standing {}

        /** Finished: a draft, or the reason why there is none. */
        record There(StoredDraft draft) implements Standing {}
    }

    public Standing of(UUID question) {
        var going = work.going(question).filter(each -> !each.stopped());
        if (going.isPresent()) {
            return new Standing.Writing(going.get().words());
        }
        var latest = rows.latest(question);
        if (latest.isPresent() && !work.isWished(question)) {
            return new Standing.There(latest.get());
        }
        return draftSwitch.state() == DraftSwitch.State.ON ? new Standing.Awaited() : new Standing.Off();
    }

    public Optional<StoredDraft> find(UUID draft) {
        return rows.find(draft);
    }

    /**
     * Records that an officer sent a text that began as a draft.
     *
     * @param sent the text as it was sent
     * @param vouched the facts without a source that the officer ticked
     */
    public void used(StoredDraft draft, OfficerId by, String sent, Collection<Fact> vouched) {
        rows.insertUse(draft, by, sent, vouched);
    }

    /** Requests another draft, also after one was stopped or failed. */
    public void again(UUID question) {
        work.wish(question);
    }

    /** Stops a draft in progress, on whichever replica. */
    public void stop(UUID question) {
        work.stop(question);
    }
}
