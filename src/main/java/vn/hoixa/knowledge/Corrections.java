package vn.hoixa.knowledge;

import java.util.List;
import java.util.Map;

/** Guesses at what a misspelt word was meant to be, out of the words the index knows. */
interface Corrections {

    /** @param pairs index terms that the guess makes with its neighbours */
    record Guess(String word, double sure, List<String> pairs) {}

    /** @return guesses by the position of the misspelt word */
    Map<Integer, Guess> of(List<String> bareWords);

    /** No guesses. */
    static Corrections none() {
        return _ -> Map.of();
    }
}
