package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Phrases and what each stands for, looked up in a message; an entry is void where one of its negatives occurs. */
final class Patterns<T> {

    /** What was found, and where: from inclusive, to exclusive. */
    record Match<T>(T value, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private record Entry<T>(Phrase phrase, Rule<T> rule) {}

    private record Rule<T>(T value, List<Phrase> not) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    void add(T value, Collection<String> say, Collection<String> not) {
        Rule<T> rule = new Rule<>(value, not.stream().map(Phrase::parse).toList());
        for (String phrase : say) add(new Entry<>(Phrase.parse(phrase), rule));
    }

    private void add(Entry<T> entry) {
        for (String first : entry.phrase().first()) {
            byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(entry);
        }
    }

    /** The longest match at each place, left to right, without overlaps. */
    List<Match<T>> in(Utterance text) {
        Map<Rule<T>, Boolean> allowed = new HashMap<>();
        List<Match<T>> found = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<Match<T>> longest = longestAt(text, at, allowed);
            longest.ifPresent(found::add);
            at = longest.map(Match::to).orElse(at + 1);
        }
        return found;
    }

    Optional<Match<T>> first(Utterance text) {
        return in(text).stream().findFirst();
    }

    private Optional<Match<T>> longestAt(Utterance text, int at, Map<Rule<T>, Boolean> allowed) {
        Match<T> longest = null;
        for (Entry<T> entry : byFirstWord.getOrDefault(text.bare().get(at), List.of())) {
            OptionalInt end = entry.phrase().endAt(text, at);
            if (end.isEmpty() || (longest != null && end.getAsInt() <= longest.to())) continue;
            if (!allowed.computeIfAbsent(
                    entry.rule(), rule -> rule.not().stream().noneMatch(not -> occurs(not, text)))) {
                continue;
            }
            longest = new Match<>(entry.rule().value(), at, end.getAsInt());
        }
        return Optional.ofNullable(longest);
    }

    private static boolean occurs(Phrase phrase, Utterance text) {
        var firsts = new HashSet<>(phrase.first());
        for (int at = 0; at < text.size(); at++) {
            if (firsts.contains(text.bare().get(at)) && phrase.endAt(text, at).isPresent()) return true;
        }
        return false;
    }
}
