package vn.hoixa.console.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoixa.bulletin.AiPart;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Target;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Way;
import vn.hoixa.bulletin.Words;
import vn.hoixa.console.frame.Times;

/** The submitted form of a warning; lists one item per line, dates in the browser's format. */
record Sheet(
        @Nullable String category,
        @Nullable List<String> ways,
        @Nullable String ai,
        @Nullable List<String> aim,
        @Nullable String severity,
        @Nullable String title,
        @Nullable String happening,
        @Nullable String signs,
        @Nullable String advice,
        @Nullable String call,
        @Nullable String issuer,
        @Nullable String document,
        @Nullable String dated,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> villages) {

    /** The content with the form's values; unreadable values stay as they were. */
    Content on(Content old) {
        return new Content(
                new Classification(
                        one(Category.class, category).orElse(old.kind().category()),
                        each(Way.class, ways),
                        one(AiPart.class, ai).orElse(old.kind().ai()),
                        each(Target.class, aim)),
                one(Severity.class, severity).orElse(old.severity()),
                new Words(text(title), text(happening), lines(signs), lines(advice), text(call)),
                new SourceDocument(text(issuer), text(document), day(dated)),
                term(old.term()),
                new Area(
                        villages == null
                                ? Set.of()
                                : villages.stream().map(VillageId::new).collect(Collectors.toSet())));
    }

    private Term term(Term old) {
        var first = day(from).orElse(old.from());
        var last = day(until).orElse(old.until());
        boolean sound = !last.isBefore(first) && !last.isAfter(first.plusDays(Term.LONGEST_DAYS));
        return sound ? new Term(first, last) : new Term(first, first.plusDays(Term.LONGEST_DAYS));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Times.typed(text(typed));
    }

    private static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(line -> line.replaceFirst("^[-•+*]\\s*", ""))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> each(Class<E> type, @Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().flatMap(name -> one(type, name).stream()).collect(Collectors.toSet());
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
