package vn.hoixa.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.OptionId;

/**
 * Learns from citizens' choices: when many who were offered a few procedures for the same words take the same one,
 * these words lead to it.
 *
 * <p>It takes several distinct addresses who used the same words within {@value #DAYS} days, nearly all of whom chose
 * the same ({@value #SHARE} % of them), and only what the reply itself had offered can be chosen. So a few people who
 * want to mislead must outnumber everybody else who ever asks so, and can then only exchange one offered procedure for
 * another, on the list of learned words where an officer ends it.
 */
@Component
class Choices {
    private static final int DAYS = 90;
    private static final int SHARE = 80;
    private static final Duration AT_ONCE = Duration.ofMinutes(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ClearedTexts texts;
    private final LearnedPhrases learned;
    private final Clock clock;
    private final int people;

    Choices(
            JdbcClient jdbc,
            ClearedTexts texts,
            LearnedPhrases learned,
            Clock clock,
            @Value("${hoixa.learning.people}") int people) {
        if (people < 2) {
            throw new IllegalArgumentException("hoixa.learning.people is at least 2, not " + people);
        }
        this.jdbc = jdbc;
        this.texts = texts;
        this.learned = learned;
        this.clock = clock;
        this.people = people;
    }

    /** A citizen's words, and the procedure chosen among those offered. */
    record Choice(UUID by, String words, ProcedureCode chosen) {}

    /** Words that enough people agree on. */
    record Agreed(String words, ProcedureCode procedure, int people) {}

    /** Learns from the choices of the last {@value #DAYS} days; earlier results stay. */
    int learn() {
        return (int) agreed(made(), people).stream()
                .filter(each -> learned.chosen(each.procedure, each.words, each.people))
                .count();
    }

    /**
     * Words on which at least this many distinct people agree. Words are compared folded; the most frequent spelling is
     * stored.
     */
    static List<Agreed> agreed(List<Choice> choices, int people) {
        var same = new TreeMap<String, List<Choice>>();
        for (Choice choice : choices) {
            LearnedPhrases.comparable(choice.words)
                    .ifPresent(words ->
                            same.computeIfAbsent(words, _ -> new ArrayList<>()).add(choice));
        }
        return same.values().stream()
                .flatMap(group -> favourite(group, people).stream())
                .toList();
    }

    private static Optional<Agreed> favourite(List<Choice> same, int people) {
        Map<ProcedureCode, Set<UUID>> choosers = new HashMap<>();
        same.forEach(each ->
                choosers.computeIfAbsent(each.chosen, _ -> new HashSet<>()).add(each.by));
        int all = (int) same.stream().map(Choice::by).distinct().count();
        return choosers.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .filter(most -> most.getValue().size() >= people)
                .filter(most -> most.getValue().size() * 100 >= all * SHARE)
                .map(most -> new Agreed(
                        commonest(same), most.getKey(), most.getValue().size()));
    }

    private static String commonest(List<Choice> same) {
        return same.stream()
                .collect(Collectors.groupingBy(Choice::words, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private record Asked(Choice choice, UUID text) {}

    private List<Choice> made() {
        var since = OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(DAYS)), ZoneOffset.UTC);
        var asked = jdbc.sql("""
            SELECT * FROM (
                SELECT address_id, asked, outcome, cleared_text_id, at,
                       lead(choice) OVER next AS choice, lead(asked) OVER next AS typed, lead(at) OVER next AS chosen_at,
                       lead(outcome) OVER next AS came_to, lead(about) OVER next AS about
                FROM turn WHERE at > :since WINDOW next AS (PARTITION BY address_id ORDER BY at)) AS pair
            WHERE outcome = 'clarify' AND asked <> '' AND came_to = 'answered' AND chosen_at < at + :soon * interval '1 second'
              AND (choice LIKE 'p:%' OR typed ~ '^\\s*[1-8]\\s*$') AND jsonb_array_length(about -> 'procedures') = 1
            """)
                .param("since", since)
                .param("soon", AT_ONCE.toSeconds())
                .query((row, _) -> new Asked(
                        new Choice(
                                row.getObject("address_id", UUID.class),
                                row.getString("asked").strip(),
                                JSON.readValue(row.getString("about"), Received.About.class)
                                        .procedures()
                                        .getFirst()
                                        .code()),
                        row.getObject("cleared_text_id", UUID.class)))
                .list();
        var offers = texts.get(asked.stream().map(Asked::text).distinct().toList());
        return asked.stream()
                .filter(each -> Optional.ofNullable(offers.get(each.text))
                        .filter(offer -> offers(offer, each.choice.chosen))
                        .isPresent())
                .map(Asked::choice)
                .toList();
    }

    private static boolean offers(ClearedText text, ProcedureCode code) {
        var option = OptionId.procedure(code);
        return text.options().stream().anyMatch(each -> each.id().equals(option));
    }
}
