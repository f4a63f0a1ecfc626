package vn.hoixa.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Finding;

/** Checks that no field of any file holds personal data: reports what the masker would mask, without its digits. */
final class PersonalData implements Check {
    /** The key is only used for tokens, which no rule reads. */
    private final Masker masker = new Masker(new MasterKey(new byte[32]));

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Map<String, List<Part.Words>> byText = corpus.files().stream()
                .flatMap(Part::texts)
                .filter(words -> !offices(words) && !newspapers(words))
                .collect(Collectors.groupingBy(Part.Words::text, LinkedHashMap::new, Collectors.toList()));
        byText.forEach((text, places) -> masker.inspect(text, List.of())
                .findings()
                .forEach(found -> places.forEach(place -> findings.accept(new Finding(
                        place.file(), place.field(), found.token(), "giống dữ liệu cá nhân: " + found.kind())))));
    }

    /** Whether it is the address of a public page, whose digits belong to the page. */
    private static boolean newspapers(Part.Words words) {
        return words.file().startsWith(Corpus.WARNINGS)
                && words.field().equals("source.document")
                && words.text().startsWith("https://");
    }

    /** Whether it is a number of the commune's own desks, which is public. */
    private static boolean offices(Part.Words words) {
        return words.file().equals(Corpus.COMMUNE) && words.field().contains("phone");
    }
}
