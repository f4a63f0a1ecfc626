package vn.hoixa.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoixa.knowledge.Facet;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Role;
import vn.hoixa.language.WordReader;
import vn.hoixa.review.StandingReply;

/**
 * What people mean beside the matter itself, by the phrases of {@code knowledge-base/intents}: which facet they ask for,
 * that their house is on fire, that they want a person. Immutable.
 */
public final class Intents {
    private static final String PACKED = "/knowledge-base/intents/";
    private static final int LONGEST = 160;
    private static final Pattern TAIL = Pattern.compile("\\s*[(…].*$");

    /** Words that many names have and that tell none from another. */
    private static final Set<String> EMPTY_IN_NAMES = Set.of(
            "thủ", "tục", "cấp", "giải", "quyết", "thực", "hiện", "việc", "đối", "với", "cho", "của", "và", "hoặc",
            "tại", "trong", "các", "có", "không", "phải", "mà", "do", "yếu", "tố", "được", "đã", "khi", "theo", "là",
            "từ", "về", "xã", "giấy", "tờ", "trường", "hợp", "người", "đăng", "ký", "ở");

    private record Entry(
            String is,
            @Nullable String kind,
            List<String> say,
            @Nullable List<String> not) {}

    private record IntentFile(@Nullable Map<String, List<String>> choices, List<Entry> entries) {}

    /** What a phrase of replies.yaml says about the message it stands in. */
    enum Turn {
        CONTINUES,
        BEREAVED,
        ASKS_HOW,
        COMMUNE
    }

    /** How sure a sign makes it that somebody else wrote the message. */
    enum Sign {
        STRONG,
        WEAK
    }

    /** Opens the files of a directory or of the jar. */
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private final Lexicon lexicon;
    private final WordReader reader;
    private final Patterns<StandingReply> emergencies;
    private final Patterns<Request> scammed;
    private final Patterns<Sign> pasted;
    private final Patterns<Request> requests;
    private final Patterns<Asked.Phrasing> facets;
    private final Patterns<QuestionKind> kinds;
    private final Patterns<Turn> turns;
    private final Patterns<List<String>> distinctions;
    private final Map<String, String> choices = new HashMap<>();

    private Intents(Lexicon lexicon, Source source) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.lexicon = lexicon;
        this.reader = new WordReader(lexicon);
        this.emergencies = patterns(yaml, source, "emergency.yaml", entry -> reply(entry.is()));
        this.scammed = patterns(yaml, source, "scammed.yaml", entry -> Request.named(entry.is()));
        this.pasted = patterns(yaml, source, "pasted.yaml", entry -> Sign.valueOf(upper(entry.is())));
        this.requests = patterns(yaml, source, "requests.yaml", entry -> Request.named(entry.is()));
        this.facets = patterns(yaml, source, "facets.yaml", Intents::phrasing);
        this.kinds = patterns(yaml, source, "kinds.yaml", entry -> QuestionKind.valueOf(upper(entry.is())));
        this.turns = patterns(yaml, source, "replies.yaml", entry -> Turn.valueOf(upper(entry.is())));
        this.distinctions = patterns(yaml, source, "distinctions.yaml", entry -> distinct(entry.is()));
        addChoices(read(yaml, source, "replies.yaml").choices());
    }

    /** The intents packed into the application. */
    public static Intents packed(Lexicon lexicon) {
        return new Intents(lexicon, file -> {
            InputStream in = Intents.class.getResourceAsStream(PACKED + file);
            if (in == null) throw new IOException("not packed: " + PACKED + file);
            return in;
        });
    }

    /**
     * @param directory holds the YAML files by the names of {@code knowledge-base/intents}
     * @throws UncheckedIOException when a file is missing
     * @throws IllegalArgumentException when an entry stands for something unknown, or a phrase begins with no word
     */
    public static Intents from(Path directory, Lexicon lexicon) {
        return new Intents(lexicon, file -> Files.newInputStream(directory.resolve(file)));
    }

    /** The first words of a message. */
    Utterance hear(String text) {
        List<String> words = reader.words(text, LONGEST);
        return Utterance.of(text, words, lexicon.roles(words));
    }

    Asked asked(Utterance text) {
        return Asked.of(facets.in(text), kinds.in(text));
    }

    /** The words that name what it is about, folded: neither politeness nor what is asked, nor how it goes on. */
    List<String> matter(Utterance text) {
        BitSet other = notMatter(text);
        return IntStream.range(0, text.size())
                .filter(at -> text.roles().get(at) == Role.MATTER && !other.get(at))
                .mapToObj(at -> text.bare().get(at))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private BitSet notMatter(Utterance text) {
        BitSet other = new BitSet();
        facets.in(text).stream()
                .filter(match -> match.value() instanceof Asked.Phrasing.For)
                .forEach(match -> other.or(match.words()));
        kinds.in(text).forEach(match -> other.or(match.words()));
        turns.in(text).stream()
                .filter(match -> match.value() == Turn.CONTINUES)
                .forEach(match -> other.or(match.words()));
        return other;
    }

    /** Whether a word of it belongs to what a commune does. */
    boolean namesTheCommune(Utterance text) {
        return says(Turn.COMMUNE, text);
    }

    /** Words of names that the message means without saying them: "bị mất" of a paper is "lại". */
    Set<String> hintsAt(Utterance text) {
        Set<String> words = new HashSet<>();
        distinctions.in(text).forEach(match -> words.addAll(match.value()));
        return words;
    }

    /** The words that officials have for stretches of the message: not for what asks a facet or mourns ("mất bao lâu"). */
    Set<String> officially(Utterance text) {
        BitSet other = notMatter(text);
        turns.in(text).stream()
                .filter(match -> match.value() == Turn.BEREAVED)
                .forEach(match -> other.or(match.words()));
        return lexicon.equivalents(text.words()).stream()
                .filter(official -> other.get(official.from(), official.to()).isEmpty())
                .flatMap(official -> official.means().stream())
                .collect(Collectors.toSet());
    }

    /** The words of a procedure's name that tell something. */
    Set<String> nameWords(String name) {
        String core = TAIL.matcher(name).replaceFirst("");
        return reader.words(core, LONGEST).stream()
                .filter(word -> !EMPTY_IN_NAMES.contains(word))
                .collect(Collectors.toSet());
    }

    /** The standing reply for what is happening now. */
    Optional<StandingReply> emergency(Utterance text) {
        return emergencies.first(text).map(Patterns.Match::value);
    }

    boolean isJustScammed(Utterance text) {
        return scammed.first(text).isPresent();
    }

    List<Sign> signsOfPasting(Utterance text) {
        return pasted.in(text).stream().map(Patterns.Match::value).toList();
    }

    Optional<Request> request(Utterance text) {
        return requests.first(text).map(Patterns.Match::value);
    }

    boolean says(Turn turn, Utterance text) {
        return turns.in(text).stream().anyMatch(match -> match.value() == turn);
    }

    /** The key that a whole message stands for: "0" to "9", or "last" for the last option. */
    Optional<String> key(Utterance text) {
        return Optional.ofNullable(choices.get(String.join(" ", text.bare())));
    }

    private void addChoices(@Nullable Map<String, List<String>> said) {
        if (said == null) throw new IllegalArgumentException("replies.yaml lacks choices");
        said.forEach((key, phrases) -> phrases.forEach(
                phrase -> choices.put(String.join(" ", hear(phrase).bare()), key)));
    }

    private static <T> Patterns<T> patterns(YAMLMapper yaml, Source source, String file, Function<Entry, T> meaning) {
        Patterns<T> patterns = new Patterns<>();
        for (Entry entry : read(yaml, source, file).entries()) {
            patterns.add(meaning.apply(entry), entry.say(), entry.not() == null ? List.of() : entry.not());
        }
        return patterns;
    }

    private static Asked.Phrasing phrasing(Entry entry) {
        if (entry.is().equals("matter")) return new Asked.Phrasing.Matter();
        Facet facet = Facet.of(entry.is())
                .orElseThrow(() -> new IllegalArgumentException("facets.yaml has an unknown facet: " + entry.is()));
        QuestionKind kind = entry.kind() == null ? QuestionKind.FACET : QuestionKind.valueOf(upper(entry.kind()));
        return new Asked.Phrasing.For(facet, kind);
    }

    private static StandingReply reply(String key) {
        return StandingReply.valueOf(upper(key));
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static List<String> distinct(String names) {
        return List.of(names.split("[|\\s]"));
    }

    private static IntentFile read(YAMLMapper yaml, Source source, String file) {
        try (InputStream in = source.open(file)) {
            return yaml.readValue(in, IntentFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
