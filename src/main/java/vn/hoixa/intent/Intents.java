package vn.hoixa.intent;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.language.WordReader;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.StandingReply;

/**
 * Recognises what people mean besides the subject, by the phrases of {@code knowledge-base/intents}: the facet asked
 * for, a house on fire, the wish for a person. Immutable.
 */
public final class Intents {
    private static final int LONGEST = 160;
    private static final Pattern TAIL = Pattern.compile("\\s*[(…].*$");

    /** Words that many names share and that distinguish none. */
    private static final Set<String> EMPTY_IN_NAMES = Set.of(
            "thủ", "tục", "cấp", "giải", "quyết", "thực", "hiện", "việc", "đối", "với", "cho", "của", "và", "hoặc",
            "tại", "trong", "các", "có", "không", "phải", "mà", "do", "yếu", "tố", "được", "đã", "khi", "theo", "là",
            "từ", "về", "xã", "giấy", "tờ", "trường", "hợp", "người", "đăng", "ký", "ở", "cha", "mẹ", "con");

    /** What a phrase of replies.yaml tells about a message. */
    public enum Cue {
        CONTINUES,
        CORRECTS,
        NEEDS,
        BEREAVED,
        ASKS_HOW,
        ASKS_WHAT,
        /** What it is about lies in the future. */
        AHEAD,
        /** It is about two matters. */
        TWO,
        COMMUNE
    }

    /** Whether a phrase of wishes.yaml states an action that somebody wants, or only names a subject. */
    enum Wish {
        ACT,
        TOPIC
    }

    /** How strongly a sign suggests that somebody else wrote the message. */
    public enum Sign {
        STRONG,
        WEAK
    }

    private final Lexicon lexicon;
    private final WordReader reader;
    private final Patterns<StandingReply> emergencies;
    private final Patterns<Request> scammed;
    private final Patterns<Sign> pasted;
    private final Patterns<Request> requests;
    private final Patterns<Asked.Phrasing> facets;
    private final Patterns<QuestionKind> kinds;
    private final Patterns<Cue> cues;
    private final Patterns<Wish> wishes;
    private final Patterns<List<String>> distinctions;
    private final Patterns<String> noMarks;
    private final Menus menus;
    private final LearnedFacets learned = LearnedFacets.packed();
    private final Map<String, String> choices = new HashMap<>();

    private Intents(Lexicon lexicon, IntentFiles files) {
        this.lexicon = lexicon;
        this.reader = new WordReader(lexicon);
        this.emergencies = files.patterns("emergency.yaml", entry -> StandingReply.valueOf(entry.name()));
        this.scammed = files.patterns("scammed.yaml", entry -> Request.valueOf(entry.name()));
        this.pasted = files.patterns("pasted.yaml", entry -> Sign.valueOf(entry.name()));
        this.requests = files.patterns("requests.yaml", entry -> Request.valueOf(entry.name()));
        this.facets = files.patterns("facets.yaml", Intents::phrasing);
        this.kinds = files.patterns("kinds.yaml", entry -> QuestionKind.valueOf(entry.name()));
        this.cues = files.patterns("replies.yaml", entry -> Cue.valueOf(entry.name()));
        this.wishes = files.patterns("wishes.yaml", entry -> Wish.valueOf(entry.name()));
        this.distinctions =
                files.patterns("distinctions.yaml", entry -> List.of(entry.is().split("[|\\s]")));
        this.noMarks = files.patterns("no-marks.yaml", entry -> Vietnamese.fold(entry.is()));
        this.menus = new Menus(files);
        files.choices("replies.yaml")
                .forEach((key, phrases) -> phrases.forEach(
                        phrase -> choices.put(String.join(" ", hear(phrase).bare()), key)));
    }

    /** The intents packed into the application. */
    public static Intents packed(Lexicon lexicon) {
        return new Intents(lexicon, IntentFiles.packed());
    }

    /**
     * @param directory holds the YAML files by the names of {@code knowledge-base/intents}
     * @throws java.io.UncheckedIOException when a file is missing
     * @throws IllegalArgumentException when the meaning of an entry is unknown, or a phrase does not begin with a word
     */
    public static Intents from(Path directory, Lexicon lexicon) {
        return new Intents(lexicon, IntentFiles.in(directory));
    }

    /** Tokenises the beginning of a message. */
    public Utterance hear(String text) {
        List<String> words = reader.words(text, LONGEST);
        return Utterance.of(text, words, lexicon.roles(words));
    }

    public Asked asked(Utterance text) {
        var found = facets.in(text);
        var heard = Asked.heard(text, found);
        return Asked.of(ordered(text, heard), found, kinds.in(text)).orElse(learned.likely(text, heard));
    }

    /**
     * Corrects the facets of mourning: "Cậu em mất đêm qua, lo giấy tờ gì trước" mourns a person, and no paper is lost.
     */
    private List<Facet> ordered(Utterance text, List<Facet> heard) {
        List<Facet> ordered = learned.ordered(text, heard);
        boolean mourned = !heard.contains(Facet.MISSING_DOCUMENT) && says(Cue.BEREAVED, text);
        return mourned
                ? ordered.stream()
                        .filter(facet -> facet != Facet.MISSING_DOCUMENT)
                        .toList()
                : ordered;
    }

    /**
     * A question labelled with the facets it asks for.
     *
     * @param asked in the order asked; empty for nothing in particular
     */
    public record Labelled(String question, List<Facet> asked) {
        public Labelled {
            asked = List.copyOf(asked);
        }
    }

    /** Trains the model of the facet asked for first on labelled questions; returns the content of the packed file. */
    public String learned(List<Labelled> questions) {
        return FacetLearning.from(questions.stream()
                        .map(each -> new FacetLearning.Labelled(
                                features(hear(each.question())),
                                each.asked().stream().findFirst()))
                        .toList())
                .written();
    }

    private Set<String> features(Utterance text) {
        return FacetFeatures.of(text, Asked.heard(text, facets.in(text)));
    }

    /** Whether it asks if something may or must be, whatever facet it also names. */
    public boolean asksWhether(Utterance text) {
        return Asked.asksWhether(facets.in(text), kinds.in(text));
    }

    /** The folded words that name the subject, without politeness, question words and words of sequence. */
    public List<String> matter(Utterance text) {
        return matter(text, notMatter(text));
    }

    /** The words of the subject that stand beside a cue. */
    public List<String> beside(Cue cue, Utterance text) {
        BitSet other = notMatter(text);
        cues.in(text).stream()
                .filter(match -> match.value() == cue || match.value() == Cue.ASKS_WHAT)
                .forEach(match -> other.or(match.words()));
        return matter(text, other);
    }

    private static List<String> matter(Utterance text, BitSet other) {
        return IntStream.range(0, text.size())
                .filter(at -> text.roles().get(at) == Role.MATTER && !other.get(at))
                .mapToObj(at -> text.bare().get(at))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private BitSet notMatter(Utterance text) {
        BitSet other = asking(text);
        cues.in(text).stream()
                .filter(match -> match.value() == Cue.CONTINUES || match.value() == Cue.CORRECTS)
                .forEach(match -> other.or(match.words()));
        return other;
    }

    /** The positions of words that ask for a facet or mark a case question. */
    private BitSet asking(Utterance text) {
        BitSet asking = new BitSet();
        facets.in(text).stream()
                .filter(match -> match.value() instanceof Asked.Phrasing.For)
                .forEach(match -> asking.or(match.words()));
        kinds.in(text).forEach(match -> asking.or(match.words()));
        return asking;
    }

    /** Whether any of its words belongs to a commune's business. */
    public boolean namesTheCommune(Utterance text) {
        return says(Cue.COMMUNE, text);
    }

    /** Whether it states an action that somebody wants: "làm khai sinh", not "chuyện khai sinh". */
    public boolean wantsSomething(Utterance text) {
        return wishes.in(text).stream().anyMatch(match -> match.value() == Wish.ACT);
    }

    /**
     * Procedures to offer for a message that names a subject and does not say what is wanted ("cho hỏi về sổ đỏ"),
     * likeliest first; empty for every other message.
     */
    public List<ProcedureCode> menu(Utterance text) {
        BitSet asking = asking(text);
        wishes.in(text).stream().filter(match -> match.value() == Wish.ACT).forEach(match -> asking.or(match.words()));
        return menus.of(text, asking);
    }

    /** The same for a message that says hardly anything else; to be offered only where nothing else is found. */
    public List<ProcedureCode> nearMenu(Utterance text) {
        return menus.nearly(text);
    }

    /**
     * The words of a message that may distinguish sibling procedures, also folded where it was typed without
     * diacritics: "lại" of "cấp lại" counts, that of "mua lại" does not.
     */
    public Set<String> marks(Utterance text) {
        BitSet other = new BitSet();
        noMarks.in(text)
                .forEach(match -> match.words().stream()
                        .filter(at -> match.value().equals(text.bare().get(at)))
                        .forEach(other::set));
        return IntStream.range(0, text.size())
                .filter(at -> !other.get(at))
                .boxed()
                .flatMap(at -> text.withoutMarks()
                        ? Stream.of(text.words().get(at), text.bare().get(at))
                        : Stream.of(text.words().get(at)))
                .collect(Collectors.toSet());
    }

    /** Words of names that the message implies: "bị mất" of a paper implies "lại". */
    public Set<String> hintsAt(Utterance text) {
        Set<String> words = new HashSet<>();
        distinctions.in(text).forEach(match -> words.addAll(match.value()));
        return words;
    }

    /**
     * The official equivalents of words in the message, except for words that ask for a facet or mourn ("mất bao lâu").
     */
    public Set<String> officially(Utterance text) {
        BitSet other = notMatter(text);
        cues.in(text).stream().filter(match -> match.value() == Cue.BEREAVED).forEach(match -> other.or(match.words()));
        return lexicon.equivalents(text.words()).stream()
                .filter(official -> other.get(official.from(), official.to()).isEmpty())
                .flatMap(official -> official.means().stream())
                .collect(Collectors.toSet());
    }

    /** The significant words of a procedure's name. */
    public Set<String> nameWords(String name) {
        String core = TAIL.matcher(name).replaceFirst("");
        return reader.words(core, LONGEST).stream()
                .filter(word -> !EMPTY_IN_NAMES.contains(word))
                .collect(Collectors.toSet());
    }

    /** The standing reply for an emergency that is happening now. */
    public Optional<StandingReply> emergency(Utterance text) {
        return emergencies.first(text).map(Patterns.Match::value);
    }

    public boolean isJustScammed(Utterance text) {
        return scammed.first(text).isPresent();
    }

    public List<Sign> signsOfPasting(Utterance text) {
        return pasted.in(text).stream().map(Patterns.Match::value).toList();
    }

    public Optional<Request> request(Utterance text) {
        return requests.first(text).map(Patterns.Match::value);
    }

    public boolean says(Cue cue, Utterance text) {
        return cues.in(text).stream().anyMatch(match -> match.value() == cue);
    }

    /** The key that a whole message means: "0" to "9", or "last" for the last option. */
    public Optional<String> key(Utterance text) {
        return Optional.ofNullable(choices.get(String.join(" ", text.bare())));
    }

    private static Asked.Phrasing phrasing(IntentFiles.Entry entry) {
        if (entry.is().equals("matter")) return new Asked.Phrasing.Matter();
        Facet facet = Facet.of(entry.is())
                .orElseThrow(() -> new IllegalArgumentException("facets.yaml has an unknown facet: " + entry.is()));
        return new Asked.Phrasing.For(facet, entry.questionKind());
    }
}
