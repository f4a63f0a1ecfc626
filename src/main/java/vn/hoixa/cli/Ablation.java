package vn.hoixa.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.language.Lexicon;
import vn.hoixa.search.SearchWeights;

/**
 * A step of text understanding that can be left out, to measure its effect.
 *
 * @param name its name in the table
 * @param weights values that switch it off, by name
 * @param files of {@code knowledge-base/language} that are left out with it
 */
record Ablation(String name, Map<String, Double> weights, Set<String> files) {
    private static final JsonMapper JSON = new JsonMapper();

    static final Ablation NOTHING = new Ablation("nothing", Map.of(), Set.of());

    /** The steps, in the order in which a question passes them. */
    static List<Ablation> steps() {
        return List.of(
                files("chat spellings, abbreviations, dialect", "abbreviations.yaml", "spellings.yaml", "dialect.yaml"),
                weights("mistyped words", Map.of("mended", 0.0, "slip", 0.0)),
                weights("marks put back", Map.of("restored", 0.0)),
                weights("what words do (asked, person, filler)", Map.of("asked", 1.0, "person", 1.0, "filler", 1.0)),
                weights("what is said by the way", Map.of("aside", 1.0)),
                files("synonyms and old names", "synonyms.yaml", "old-names.yaml"),
                files("other names of procedures", "names.yaml"),
                weights("typed marks", Map.of("marked", 0.0)),
                weights("pairs of syllables", Map.of("pair", 0.0, "pairs", 0.0)),
                weights("names as wholes", Map.of("named", 0.0, "unmatched", 0.0, "whole", 0.0)),
                weights("names as they read", Map.of("alike", 0.0)),
                weights("names as they are told apart", Map.of("heard", 0.0)),
                weights("special siblings", Map.of("special", 0.0)),
                weights("acts", Map.of("act", 0.0, "otherAct", 0.0, "unsaidAct", 0.0)),
                weights("fields by their own words", Map.of("foreign", 0.0, "home", 0.0)),
                weights("ages", Map.of("age", 0.0)),
                weights("denials", Map.of("clash", 0.0)),
                weights("earlier turns", Map.of("earlier", 0.0)));
    }

    private static Ablation weights(String name, Map<String, Double> weights) {
        return new Ablation(name, weights, Set.of());
    }

    private static Ablation files(String name, String... files) {
        return new Ablation(name, Map.of(), Set.of(files));
    }

    Lexicon lexicon() {
        return Lexicon.packedWithout(files);
    }

    SearchWeights of(SearchWeights usual) {
        Map<String, Double> numbers =
                new LinkedHashMap<>(JSON.convertValue(usual, new TypeReference<Map<String, Double>>() {}));
        numbers.putAll(weights);
        return JSON.convertValue(numbers, SearchWeights.class);
    }
}
