package vn.hoixa.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Finding;

/**
 * Checks that no two items share a name or phrasing, ignoring diacritics, unless they are procedures of which one
 * explains the difference ({@code distinguish}): then a citizen is asked which is meant.
 */
final class Names implements Check {
    private static final List<String> FIELDS = List.of("short_name", "title", "topic", "names", "phrasings", "ask");

    private record Owner(Part item, String field, String name) {}

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Map<String, Owner> owners = new HashMap<>();
        corpus.published().stream().flatMap(Names::names).forEach(owner -> {
            Owner first = owners.putIfAbsent(Vietnamese.fold(owner.name()), owner);
            if (first != null && !sameOrTold(first.item(), owner.item())) {
                findings.accept(owner.item()
                        .finding(
                                owner.field(),
                                owner.name(),
                                "đã là tên gọi trong " + first.item().file()));
            }
        });
    }

    private static Stream<Owner> names(Part item) {
        return FIELDS.stream()
                .flatMap(field -> item.part(field).texts().map(words -> new Owner(item, field, words.text())));
    }

    private static boolean sameOrTold(Part one, Part other) {
        return one.file().equals(other.file()) || tells(one, other) || tells(other, one);
    }

    private static boolean tells(Part one, Part other) {
        return one.part("distinguish").has(other.text("code"));
    }
}
