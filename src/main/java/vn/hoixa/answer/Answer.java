package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;
import vn.hoixa.review.StandingReply;

/** What one message comes to. Whoever handles an answer handles every kind of it. */
public sealed interface Answer {
    /** The conversation's state for the next message. */
    Context next();

    /** Answered from what is published. */
    record Ready(ClearedText text, List<Answered> what, Context next) implements Answer {
        public Ready {
            what = List.copyOf(what);
        }
    }

    /** Asked which of a few is meant. */
    record Clarify(ClearedText text, List<Option> options, Context next) implements Answer {
        public Clarify {
            options = List.copyOf(options);
        }
    }

    /**
     * An officer has to answer; the conversation words the reply, since only it knows ticket and promised time.
     *
     * @param candidates what the question may be about, best first; may be empty
     */
    record NeedsReview(Reason reason, List<Candidate> candidates, Context next) implements Answer {
        public NeedsReview {
            candidates = List.copyOf(candidates);
        }
    }

    /** Not the commune's matter; empty where not known whose it is. */
    record Declined(ClearedText text, Optional<Topic> topic, Context next) implements Answer {}

    /** A reply agreed in advance. */
    record Standing(ClearedText text, StandingReply which, Context next) implements Answer {}
}
