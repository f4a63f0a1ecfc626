package vn.hoixa.answer;

import java.util.Optional;

/** One step of the answering pipeline: it answers, or passes the message on. */
interface Step {
    Optional<Answer> take(Turn turn);
}
