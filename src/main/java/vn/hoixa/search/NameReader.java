package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;

/**
 * Parses the names of an item for comparison.
 *
 * <p>An official title lists what it covers ("thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc"),
 * says where and by whom ("thực hiện tại cấp xã") and for whom ("đối với …"). People say one of these. So a title
 * yields its core, without the text after such words, and each part of a list that is long enough to be meaningful
 * alone.
 */
final class NameReader {

    private static final Pattern HEAD = Pattern.compile("(?iu)^\\s*thủ tục\\s+");
    private static final Pattern TAIL =
            Pattern.compile("(?iu)\\s*\\(.*|,? (đối với|trong trường hợp|áp dụng|thực hiện tại"
                    + "|thực hiện bằng|theo quy định|thuộc thẩm quyền|thuộc phạm vi|do cơ quan)\\b.*");
    private static final Pattern LIST = Pattern.compile("[,;/.]\\s*");
    private static final Pattern SENTENCE = Pattern.compile("[\\n.;:!?()]+\\s*");
    private static final int SHORTEST_PART = 3;

    /** The number of sentences of an item's text that are used for word pairs. */
    private static final int SENTENCES = 40;

    private final QuestionReader reader;

    /** Interned words, so that each is stored once. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    NameReader(QuestionReader reader) {
        this.reader = reader;
    }

    /**
     * A name whose words have no weights yet.
     *
     * @param all every word in its place, with diacritics
     * @param words the significant ones, folded, each once
     * @param pairs neighbouring significant ones
     */
    record Draft(String text, List<String> all, List<String> words, List<String> pairs) {}

    ReadItem read(SearchItem item) {
        List<String> title = reader.words(item.title());
        return new ReadItem(
                item,
                Vietnamese.fold(item.field()),
                AgeRange.in(item.title()),
                Polarity.of(title.stream().map(reader::bare).toList(), reader.roles(title)),
                acts(item),
                draft(item.title()),
                names(item),
                prose(item.body()));
    }

    private List<List<String>> prose(String body) {
        return SENTENCE.splitAsStream(body)
                .limit(SENTENCES)
                .map(sentence ->
                        reader.words(sentence).stream().map(this::shared).toList())
                .filter(sentence -> sentence.size() > 1)
                .toList();
    }

    private String shared(String word) {
        return words.computeIfAbsent(word, same -> same);
    }

    private NamedActs acts(SearchItem item) {
        Set<String> titled = reader.actsOfName(core(item));
        boolean plain = titled.isEmpty()
                || item.names().stream()
                                .limit(1)
                                .allMatch(name -> reader.actsOfName(name).isEmpty())
                        && !item.names().isEmpty();
        Set<String> all = new HashSet<>(titled);
        item.names().forEach(name -> all.addAll(reader.actsOfQuestion(name)));
        return new NamedActs(all, plain ? NamedActs.Manner.PLAIN : NamedActs.Manner.PARTICULAR);
    }

    private static String core(SearchItem item) {
        return TAIL.matcher(HEAD.matcher(item.title()).replaceFirst("")).replaceFirst("");
    }

    private List<Draft> names(SearchItem item) {
        Set<String> texts = new LinkedHashSet<>();
        String core = core(item);
        texts.add(core);
        texts.addAll(item.names());
        texts.addAll(item.phrasings());
        List<Draft> drafts = new ArrayList<>(texts.stream().map(this::draft).toList());
        Arrays.stream(LIST.split(core))
                .filter(part -> part.length() < core.length())
                .map(this::draft)
                .filter(part -> part.words().size() >= SHORTEST_PART)
                .forEach(drafts::add);
        return drafts.stream().filter(draft -> !draft.words().isEmpty()).toList();
    }

    private Draft draft(String text) {
        List<String> words = reader.words(text);
        List<Role> roles = reader.roles(words);
        Set<String> telling = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String word = reader.bare(words.get(i));
            boolean matter = roles.get(i) == Role.MATTER;
            if (matter) telling.add(word);
            if (matter && !before.isEmpty()) pairs.add(before + "_" + word);
            before = matter ? word : "";
        }
        return new Draft(text, words, List.copyOf(telling), List.copyOf(pairs));
    }
}
