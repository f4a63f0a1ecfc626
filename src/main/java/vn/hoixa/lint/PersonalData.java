package vn.hoixa.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Finding;

/** No file holds anybody's data, in no field: what the masker would mask is told, without its digits. */
final class PersonalData implements Check {
    /** The key only makes tokens, which no rule looks at. */
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

    /** The address of a public page, whose figures are the page's own. */
    private static boolean newspapers(Part.Words words) {
        return words.file().startsWith(Corpus.WARNINGS)
                && words.field().equals("source.document")
                && words.text().startsWith("https://");
    }

    /** The numbers of the commune's own desks are there to be told. */
    private static boolean offices(Part.Words words) {
        return words.file().equals(Corpus.COMMUNE) && words.field().contains("phone");
    }
}
