package vn.hoixa.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Role;
import vn.hoixa.revision.RevisionId;

/** Cache of the parsed names and cases of procedures; a revision never changes, so neither does its parse. */
final class Readings {
    /** Size of the cache: more revisions than any commune answers from. */
    private static final int REMEMBERED = 10_000;

    /** Words that distinguish no cases. */
    private static final Set<String> EMPTY =
            Set.of("duoc", "khong", "co", "thi", "sao", "phai", "la", "lam", "can", "cho", "toi", "em", "minh", "va");

    private final Intents intents;
    private final Cache<RevisionId, Reading> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<RevisionId, List<Set<String>>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Readings(Intents intents) {
        this.intents = intents;
    }

    /**
     * @param nameWords the significant words of the short name
     * @param cases the reviewed cases, with the words of each phrasing
     * @param caseWords the weight of each of those words
     */
    record Reading(Set<String> nameWords, List<CaseReading> cases, CaseWords caseWords) {}

    record CaseReading(Procedure.Case about, List<Set<String>> asks) {}

    Reading of(Procedure procedure) {
        return remembered.get(procedure.revision(), _ -> read(procedure));
    }

    /** The significant words of each phrasing of a common answer. */
    List<Set<String>> of(CommonAnswer answer) {
        return answers.get(
                answer.revision(),
                _ -> answer.ask().stream()
                        .map(ask -> telling(intents.hear(ask)))
                        .toList());
    }

    private Reading read(Procedure procedure) {
        Set<String> own =
                new HashSet<>(intents.hear(procedure.shortName().text()).bare());
        procedure.names().forEach(name -> own.addAll(intents.hear(name).bare()));
        List<CaseReading> cases = procedure.cases().stream()
                .map(one -> new CaseReading(
                        one,
                        one.ask().stream()
                                .map(ask -> CaseWords.of(intents.hear(ask)))
                                .toList()))
                .toList();
        var caseWords = CaseWords.of(cases.stream().map(CaseReading::asks).toList(), own);
        return new Reading(intents.nameWords(procedure.shortName().text()), cases, caseWords);
    }

    /** The folded words of a question that distinguish one answer from another. */
    static Set<String> telling(Utterance text) {
        return IntStream.range(0, text.size())
                .filter(at -> text.roles().get(at) != Role.FILLER)
                .mapToObj(at -> text.bare().get(at))
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
