package vn.hoixa.knowledge;

import java.util.List;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * A matter that another authority handles, and which one.
 *
 * @param key its id
 * @param topic a short label
 * @param handler who handles it
 * @param contact how to reach them
 * @param ask how people ask about it
 * @param words terms that name it
 */
public record Topic(
        String key,
        RevisionId revision,
        Passage topic,
        Passage handler,
        Passage contact,
        List<String> ask,
        List<String> words,
        Source source)
        implements Item {
    public Topic {
        ask = List.copyOf(ask);
        words = List.copyOf(words);
    }

    @Override
    public Topic from(Source other) {
        return new Topic(key, revision, topic, handler, contact, ask, words, other);
    }
}
