package vn.hoixa.keeping;

import java.text.Collator;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Data quality of one lĩnh vực: how many of its published procedures meet each measure.
 *
 * @param field lĩnh vực; empty for those that have none
 * @param waiting revisions that wait to be published
 */
public record Quality(String field, int inForce, int waiting, int repealed, Map<Measure, Integer> good) {
    /** The four measures "đúng, đủ, sạch, sống", each defined by the gaps that break it. */
    public enum Measure {
        RIGHT(
                "Đúng",
                "Có nguồn và căn cứ pháp lý còn hiệu lực, không khác với dữ liệu mới nhất đã nhập.",
                Set.of(Gap.Kind.OLD_LAW, Gap.Kind.UNSOURCED, Gap.Kind.DIFFERING)),
        COMPLETE(
                "Đủ",
                "Biết ai nhận hồ sơ, và nguồn có ghi cả năm mục ai cũng hỏi: giấy tờ, phí, bao lâu, nộp ở đâu, làm trên"
                        + " mạng.",
                Set.of(Gap.Kind.NO_HANDLER, Gap.Kind.MISSING)),
        CLEAN(
                "Sạch",
                "Không còn mục nào cần đối chiếu: mâu thuẫn, thiếu đơn vị, thiếu điều kiện, còn nguyên văn khó hiểu.",
                Set.of(Gap.Kind.UNCLEAR)),
        ALIVE("Sống", "Còn hạn rà soát và không bị tạm dừng, nên đang được trả lời tự động.", Set.of(Gap.Kind.OVERDUE));

        private final String label;
        private final String definition;
        private final Set<Gap.Kind> broken;

        Measure(String label, String definition, Set<Gap.Kind> broken) {
            this.label = label;
            this.definition = definition;
            this.broken = broken;
        }

        public String label() {
            return label;
        }

        /** Its definition, one sentence in Vietnamese. */
        public String definition() {
            return definition;
        }

        /** Whether a published item meets it. */
        public boolean holds(CatalogueEntry entry) {
            boolean answers = this != ALIVE || entry.state() == CatalogueEntry.State.IN_FORCE;
            return answers && broken.stream().noneMatch(entry::has);
        }
    }

    public Quality {
        good = Map.copyOf(good);
    }

    /** In whole percent of those in force, rounded down so that 100 means all; 100 when there are none. */
    public int percent(Measure measure) {
        return inForce == 0 ? 100 : 100 * good.getOrDefault(measure, 0) / inForce;
    }

    /** The quality per lĩnh vực of the procedures among these. */
    public static List<Quality> byField(Collection<CatalogueEntry> entries) {
        var byField = entries.stream()
                .collect(Collectors.groupingBy(
                        CatalogueEntry::field,
                        () -> new TreeMap<>(Collator.getInstance(Locale.of("vi"))),
                        Collectors.toList()));
        return byField.entrySet().stream()
                .map(field -> of(field.getKey(), field.getValue()))
                .toList();
    }

    /** The quality of all of these together. */
    public static Quality of(String field, Collection<CatalogueEntry> entries) {
        var answered = entries.stream().filter(Quality::isInForce).toList();
        var good = new EnumMap<Measure, Integer>(Measure.class);
        for (Measure measure : Measure.values()) {
            good.put(measure, (int) answered.stream().filter(measure::holds).count());
        }
        return new Quality(
                field,
                answered.size(),
                (int) entries.stream()
                        .filter(entry -> entry.waiting().isPresent())
                        .count(),
                (int) entries.stream()
                        .filter(entry -> entry.state() == CatalogueEntry.State.REPEALED)
                        .count(),
                good);
    }

    static boolean isInForce(CatalogueEntry entry) {
        return entry.state() == CatalogueEntry.State.IN_FORCE || entry.state() == CatalogueEntry.State.SUSPENDED;
    }
}
