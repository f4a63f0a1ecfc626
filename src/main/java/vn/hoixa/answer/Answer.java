package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;
import vn.hoixa.review.StandingReply;

/** Result of answering one message. A handler has to cover every kind. */
public sealed interface Answer {
    /** The conversation's state for the next message. */
    Context next();

    /** Answered from published knowledge. */
    record Ready(ClearedText text, List<Answered> what, Context next) implements Answer {
        public Ready {
            what = List.copyOf(what);
        }
    }

    /** A clarifying question: which of a few procedures is meant. */
    record Clarify(ClearedText text, List<Option> options, Context next) implements Answer {
        public Clarify {
            options = List.copyOf(options);
        }
    }

    /**
     * An officer has to answer; the conversation module writes the reply, since only it knows ticket and promised time.
     *
     * @param candidates what the question may be about, best first; may be empty
     */
    record NeedsReview(Reason reason, List<Candidate> candidates, Context next) implements Answer {
        public NeedsReview {
            candidates = List.copyOf(candidates);
        }
    }

    /** The matter belongs to another authority; topic empty where it is not known to which. */
    record Declined(ClearedText text, Optional<Topic> topic, Context next) implements Answer {}

    /** A standing reply, worded in advance. */
    record Standing(ClearedText text, StandingReply which, Context next) implements Answer {}
}
