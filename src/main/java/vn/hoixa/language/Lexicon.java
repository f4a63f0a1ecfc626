package vn.hoixa.language;

import static vn.hoixa.language.LexiconFiles.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lexicon of how people write: chat spellings, abbreviations, dialect, old names, synonyms and question words, read
 * from the YAML files of {@code knowledge-base/language}. Immutable.
 */
public final class Lexicon {

    private record Meaning(List<List<String>> means, double weight, Company company) {}

    private static final double USUAL_WEIGHT = 0.8;

    private final PhraseTable<Rewriting> rewritings = new PhraseTable<>();
    private final PhraseTable<Meaning> meanings = new PhraseTable<>();
    private final PhraseTable<Role> roles = new PhraseTable<>();
    private final FieldWords fieldWords = new FieldWords();
    private final Acts acts = new Acts();
    private final Map<String, List<String>> names;
    private final WordForms forms;
    private final Set<String> vocabulary = new HashSet<>();

    private Lexicon(LexiconFiles files) {
        List<LexiconFiles.RewriteFile> rewrites = files.rewrites();
        forms = new WordForms(
                rewrites.stream().flatMap(file -> orEmpty(file.kept()).stream()).collect(Collectors.toSet()));
        rewrites.forEach(file -> file.entries().forEach(this::addRewrite));
        files.synonyms().forEach(this::addSynonym);
        addQuestionWords(files.questionWords());
        for (LexiconFiles.FieldEntry entry : files.fields()) {
            entry.fields().forEach(field -> fieldWords.add(field, entry.words()));
        }
        files.acts().forEach(this::addAct);
        vocabulary.addAll(meanings.words());
        vocabulary.addAll(roles.words());
        names = Map.copyOf(files.names());
    }

    /** An empty lexicon, for the analyzer alone. */
    public static Lexicon empty() {
        return new Lexicon(LexiconFiles.none());
    }

    /** The lexicon packed into the application. */
    public static Lexicon packed() {
        return Packed.LEXICON;
    }

    /** The packed lexicon, read lazily and once: it does not change while the application runs. */
    private static final class Packed {
        private static final Lexicon LEXICON = new Lexicon(LexiconFiles.packed());
    }

    /** The packed lexicon without some of its files, to measure their effect. */
    public static Lexicon packedWithout(Set<String> files) {
        return new Lexicon(LexiconFiles.packedWithout(files));
    }

    /**
     * @param directory holds the YAML files by the names of {@code knowledge-base/language}
     * @throws java.io.UncheckedIOException when a file is missing
     * @throws tools.jackson.core.JacksonException when one is malformed or has an unknown key
     */
    public static Lexicon from(Path directory) {
        return new Lexicon(LexiconFiles.in(directory));
    }

    private void addRewrite(LexiconFiles.RewriteEntry entry) {
        Rewriting rewriting = new Rewriting(
                spelt(entry.means()),
                bareSet(entry.follows()),
                bareSet(entry.precedes()),
                bareSet(entry.near()),
                bareSet(entry.not()));
        for (String said : entry.say()) rewritings.add(spelt(said), rewriting);
    }

    private void addSynonym(LexiconFiles.SynonymEntry entry) {
        for (String said : orEmpty(entry.say())) addMeaning(entry, said, orEmpty(entry.means()));
        for (String said : orEmpty(entry.same())) {
            List<String> others = orEmpty(entry.same()).stream()
                    .filter(other -> !other.equals(said))
                    .toList();
            addMeaning(entry, said, others);
        }
    }

    private void addMeaning(LexiconFiles.SynonymEntry entry, String said, List<String> means) {
        Company company = new Company(
                bareSet(entry.follows()), bareSet(entry.precedes()), bareSet(entry.near()), bareSet(entry.not()));
        double weight = entry.weight() == null ? USUAL_WEIGHT : entry.weight();
        meanings.add(spelt(said), new Meaning(means.stream().map(Lexicon::spelt).toList(), weight, company));
    }

    private void addQuestionWords(LexiconFiles.QuestionWordFile file) {
        file.matter().forEach(phrase -> roles.add(spelt(phrase), Role.MATTER));
        file.person().forEach(phrase -> roles.add(spelt(phrase), Role.PERSON));
        file.asked().forEach(phrase -> roles.add(spelt(phrase), Role.ASKED));
        file.filler().forEach(phrase -> roles.add(spelt(phrase), Role.FILLER));
    }

    private void addAct(LexiconFiles.ActEntry entry) {
        orEmpty(entry.titled()).forEach(phrase -> acts.addTitled(entry.act(), spelt(phrase)));
        Company company = new Company(
                bareSet(entry.follows()), bareSet(entry.precedes()), bareSet(entry.near()), bareSet(entry.not()));
        orEmpty(entry.say()).forEach(phrase -> acts.addSaid(entry.act(), spelt(phrase), company));
    }

    /** The acts in an official name; empty for the plain procedure of its kind. */
    public Set<String> actsOfName(List<String> words) {
        return acts.titled(new Words(words, forms));
    }

    /** The acts in a question, in everyday and official words. */
    public Set<String> actsOfQuestion(List<String> words) {
        return acts.said(new Words(words, forms));
    }

    /**
     * @param restored words with restored diacritics: phrases also match by their letters, as in text typed without any
     */
    public Set<String> actsOfRestored(List<String> restored) {
        return acts.said(Words.restored(restored, forms));
    }

    WordForms forms() {
        return forms;
    }

    /** A word without its diacritics; cached, so faster than folding a text. */
    public String bare(String word) {
        return forms.of(word).bare();
    }

    List<PhraseTable.Match<Rewriting>> rewritings(List<String> words) {
        return rewritings.matches(
                new Words(words, forms), (text, match) -> match.value().holds(text, match));
    }

    /** @param words of a text, as {@link VietnameseAnalyzer.Form#WORDS} gives them */
    public List<Equivalent> equivalents(List<String> words) {
        return equivalents(new Words(words, forms));
    }

    /**
     * @param restored words with restored diacritics: phrases also match by their letters, as in text typed without any
     */
    public List<Equivalent> equivalentsOfRestored(List<String> restored) {
        return equivalents(Words.restored(restored, forms));
    }

    private List<Equivalent> equivalents(Words text) {
        List<Equivalent> found = new ArrayList<>();
        for (var match :
                meanings.all(text, (_, match) -> match.value().company().fits(text, match.from(), match.to()))) {
            for (List<String> means : match.value().means()) {
                found.add(new Equivalent(
                        match.from(), match.to(), means, match.value().weight()));
            }
        }
        return found;
    }

    /**
     * The role of each word in the question.
     *
     * @param words of a text, as {@link VietnameseAnalyzer.Form#WORDS} gives them
     * @return one role per word; {@link Role#MATTER} where no list says otherwise
     */
    public List<Role> roles(List<String> words) {
        return roles(new Words(words, forms));
    }

    /**
     * @param restored words with restored diacritics: phrases also match by their letters, as in text typed without any
     */
    public List<Role> rolesOfRestored(List<String> restored) {
        return roles(Words.restored(restored, forms));
    }

    private List<Role> roles(Words text) {
        List<Role> found = new ArrayList<>(Collections.nCopies(text.size(), Role.MATTER));
        for (var match : roles.matches(text, (_, _) -> true)) {
            for (int i = match.from(); i < match.to(); i++) found.set(i, match.value());
        }
        return found;
    }

    /** Whether a folded word occurs in one of the lists. */
    public boolean knows(String word) {
        return vocabulary.contains(word);
    }

    /**
     * People's names for the procedure with this code, besides the names in its own file; empty where none are listed.
     */
    public List<String> namesOf(String code) {
        return names.getOrDefault(code, List.of());
    }

    /**
     * The rare fields of administration whose own words do not occur in these texts.
     *
     * @param sequences what a question contains and may mean, folded words in order
     * @return names of fields, folded
     */
    public Set<String> silentFields(Collection<List<String>> sequences) {
        return fieldWords.silent(sequences);
    }

    /** Whether this field of administration (folded) is considered only when its own words occur. */
    public boolean isRare(String field) {
        return fieldWords.has(field);
    }

    private static List<String> spelt(String phrase) {
        return Arrays.stream(
                        Vietnamese.normalise(phrase).toLowerCase(Locale.ROOT).split("[\\s,.]+"))
                .map(SyllableFilter::spelt)
                .toList();
    }

    private static Set<String> bareSet(@Nullable List<String> phrases) {
        return orEmpty(phrases).stream()
                .flatMap(phrase -> spelt(phrase).stream())
                .map(Letters::bare)
                .collect(Collectors.toUnmodifiableSet());
    }
}
