package vn.hoixa.intent;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoixa.language.Role;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Topics that are named without saying what is wanted of them ("cho hỏi về sổ đỏ"), and what each may be about, by the phrases of
 * {@code knowledge-base/intents/menus.yaml}.
 */
final class Menus {
    private static final String BESIDE = "beside";
    private static final String WANTED = "wanted";

    /** What a phrase does: names a topic, or may stand beside one without saying more of it. */
    private sealed interface Part {
        record Topic(List<ProcedureCode> offered, boolean evenWanted) implements Part {}

        record Beside() implements Part {}

        record Wanted() implements Part {}
    }

    private final Patterns<Part> topics;
    private final Patterns<Part> beside;

    /** @throws IllegalArgumentException when a topic offers what is no code */
    Menus(IntentFiles files) {
        this.topics = files.patterns("menus.yaml", entry -> isTopic(entry), Menus::part);
        this.beside = files.patterns("menus.yaml", entry -> !isTopic(entry), Menus::part);
    }

    private static boolean isTopic(IntentFiles.Entry entry) {
        return !entry.is().equals(BESIDE) && !entry.is().equals(WANTED);
    }

    private static Part part(IntentFiles.Entry entry) {
        return switch (entry.is()) {
            case BESIDE -> new Part.Beside();
            case WANTED -> new Part.Wanted();
            default -> new Part.Topic(codes(entry), Boolean.TRUE.equals(entry.wanted()));
        };
    }

    private static List<ProcedureCode> codes(IntentFiles.Entry entry) {
        if (entry.offer() == null) throw new IllegalArgumentException("menus.yaml: offer is missing for " + entry.is());
        return entry.offer().stream()
                .map(code -> ProcedureCode.of(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "menus.yaml: offer of " + entry.is() + " has no procedure code: " + code)))
                .toList();
    }

    /**
     * What a message may be about that names one topic and says nothing else, the likeliest first; empty for every other.
     *
     * @param asking the words that ask, or wish, for something in particular
     */
    List<ProcedureCode> of(Utterance text, BitSet asking) {
        var named = topics.in(text);
        if (named.size() != 1 || !(named.getFirst().value() instanceof Part.Topic topic)) return List.of();
        BitSet said = (BitSet) named.getFirst().words().clone();
        beside.in(text).stream()
                .filter(match -> topic.evenWanted() || match.value() instanceof Part.Beside)
                .forEach(match -> said.or(match.words()));
        return isAll(text, said, asking) ? topic.offered() : List.of();
    }

    private static boolean isAll(Utterance text, BitSet said, BitSet asking) {
        return IntStream.range(0, text.size())
                .filter(at -> !said.get(at))
                .noneMatch(at -> asking.get(at)
                        || text.roles().get(at) == Role.MATTER
                                && text.bare().get(at).length() > 1);
    }
}
