package vn.hoixa.console.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.hoixa.correction.Corrections;
import vn.hoixa.correction.Selection;
import vn.hoixa.review.Approvals;

/**
 * The submitted form of a correction.
 *
 * @param parts the changed parts that are ticked
 * @param approved texts of officers' answers that are ticked
 */
record Correctings(String mark, String text, Set<String> parts, Set<UUID> approved, Period since, String reason) {
    Correctings {
        parts = Set.copyOf(parts);
        approved = Set.copyOf(approved);
    }

    static Correctings of(MultiValueMap<String, String> form) {
        return new Correctings(
                first(form, "mark"),
                first(form, "text").replace("\r\n", "\n"),
                Set.copyOf(form.getOrDefault("part", List.of())),
                form.getOrDefault("answer", List.of()).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                Period.of(first(form, "since")),
                first(form, "reason"));
    }

    Selection selection(Instant now) {
        return new Selection(parts, since.start(now), approved);
    }

    Corrections.Order order(Instant now) {
        return new Corrections.Order(mark, selection(now), wording());
    }

    Approvals.Wording wording() {
        return Approvals.Wording.of(text);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    /** Redacted: not masked yet. */
    @Override
    public String toString() {
        return "Correctings[" + text.length() + " characters]";
    }
}
