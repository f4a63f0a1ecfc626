package vn.hoixa.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises what people want done with a thing (change it, get it again, give it up), by phrases. */
final class Acts {
    private record Said(String act, Company company) {}

    private final PhraseTable<String> titled = new PhraseTable<>();
    private final PhraseTable<Said> said = new PhraseTable<>();

    void addTitled(String act, List<String> phrase) {
        titled.add(phrase, act);
    }

    void addSaid(String act, List<String> phrase, Company company) {
        said.add(phrase, new Said(act, company));
    }

    Set<String> titled(Words name) {
        return titled.matches(name, (_, _) -> true).stream()
                .map(PhraseTable.Match::value)
                .collect(Collectors.toSet());
    }

    Set<String> said(Words question) {
        Set<String> acts = titled(question);
        said.matches(question, (text, match) -> match.value().company().fits(text, match.from(), match.to()))
                .forEach(match -> acts.add(match.value().act()));
        return acts;
    }
}
