package vn.hoixa.answer;

import java.util.Optional;

/** One step of the path to an answer: it answers, or leaves the message to the next. */
interface Step {
    Optional<Answer> take(Turn turn);
}
