package vn.hoixa.answer;

import java.util.List;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Utterance;

/**
 * A message, or a part of it, parsed before the search.
 *
 * @param text what to search for
 * @param matter the folded words that name its subject, without politeness and question words
 */
record Question(String text, Utterance words, Asked asked, List<String> matter) {
    Question {
        matter = List.copyOf(matter);
    }

    static Question of(String text, Intents intents) {
        Utterance words = intents.hear(text);
        return new Question(text, words, intents.asked(words), intents.matter(words));
    }
}
