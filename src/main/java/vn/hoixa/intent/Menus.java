package vn.hoixa.intent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hoixa.language.Role;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Menus of procedures for subjects named without saying what is wanted ("cho hỏi về sổ đỏ"), by the phrases of
 * {@code knowledge-base/intents/menus.yaml}.
 */
final class Menus {
    private static final String FILE = "menus.yaml";

    /** The most other words that still count as "hardly anything else": "chế độ cho bộ đội <b>cũ</b>". */
    private static final int HARDLY = 2;

    /** Phrases that add nothing to a subject. */
    private enum Beside {
        /** They never add anything: "cho hỏi về". */
        BESIDE,
        /** They name an action, which some menus allow: "làm", "xin". */
        WANTED;

        static boolean is(IntentFiles.Entry entry) {
            return Arrays.stream(values()).anyMatch(each -> each.name().equals(entry.name()));
        }
    }

    /** @param evenWanted whether it is offered also where an action is named */
    private record Menu(List<ProcedureCode> offered, boolean evenWanted) {
        /** @throws IllegalArgumentException when it offers nothing, or something that is not a code */
        static Menu of(IntentFiles.Entry entry) {
            if (entry.offer() == null)
                throw new IllegalArgumentException(FILE + ": offer is missing for " + entry.is());
            return new Menu(
                    entry.offer().stream().map(code -> code(entry, code)).toList(),
                    Boolean.TRUE.equals(entry.wanted()));
        }

        private static ProcedureCode code(IntentFiles.Entry entry, String code) {
            return ProcedureCode.of(code)
                    .orElseThrow(() -> new IllegalArgumentException(
                            FILE + ": offer of " + entry.is() + " has no procedure code: " + code));
        }
    }

    private final Patterns<Menu> menus;
    private final Patterns<Beside> beside;

    Menus(IntentFiles files) {
        this.menus = files.patterns(FILE, entry -> !Beside.is(entry), Menu::of);
        this.beside = files.patterns(FILE, Beside::is, entry -> Beside.valueOf(entry.name()));
    }

    /**
     * The menu for a message that names one subject and nothing else, likeliest first; empty for every other.
     *
     * @param asking the words that ask, or wish, for something in particular
     */
    List<ProcedureCode> of(Utterance text, BitSet asking) {
        return named(text)
                .filter(named -> isAll(text, said(text, named, named.value().evenWanted()), asking))
                .map(named -> named.value().offered())
                .orElse(List.of());
    }

    /** The menu for a message that names one subject and hardly anything else; empty for every other. */
    List<ProcedureCode> nearly(Utterance text) {
        return named(text)
                .filter(named -> more(text, said(text, named, true)) <= HARDLY)
                .map(named -> named.value().offered())
                .orElse(List.of());
    }

    /** The one matter that is named: of several matches, the one whose words include those of all the others. */
    private Optional<Patterns.Match<Menu>> named(Utterance text) {
        var matches = menus.in(text);
        return matches.stream()
                .filter(one -> matches.stream().allMatch(other -> includes(one.words(), other.words())))
                .findFirst();
    }

    private static boolean includes(BitSet words, BitSet others) {
        BitSet rest = (BitSet) others.clone();
        rest.andNot(words);
        return rest.isEmpty();
    }

    /** The words that name the subject, and those that add nothing to it. */
    private BitSet said(Utterance text, Patterns.Match<Menu> named, boolean evenWanted) {
        BitSet said = (BitSet) named.words().clone();
        beside.in(text).stream()
                .filter(match -> match.value() == Beside.BESIDE || evenWanted)
                .forEach(match -> said.or(match.words()));
        return said;
    }

    /** How many words may name another subject. */
    private static long more(Utterance text, BitSet said) {
        return IntStream.range(0, text.size())
                .filter(at -> !said.get(at) && isMatter(text, at))
                .count();
    }

    private static boolean isAll(Utterance text, BitSet said, BitSet asking) {
        return IntStream.range(0, text.size())
                .filter(at -> !said.get(at))
                .noneMatch(at -> asking.get(at) || isMatter(text, at));
    }

    private static boolean isMatter(Utterance text, int at) {
        return text.roles().get(at) == Role.MATTER && text.bare().get(at).length() > 1;
    }
}
