package vn.hoixa.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.Labels;

/**
 * Decides whether the portal's time limit is usable.
 *
 * <p>Usable is a number with a unit, one for each method, that its own description does not contradict. A bare number
 * is not: "1" means a day, a morning until 15:00, or nothing at all; the times named in the steps are stored as a hint
 * for the officer.
 */
final class PortalTimeLimit {
    private static final String UNITS = "(ngày làm việc|giờ làm việc|ngày|giờ|phút|tháng|năm)";
    private static final Pattern WITH_UNIT = Pattern.compile(
            "0*([0-9]+) " + UNITS + "(?: ?\\((kể từ [^()]{1,110})\\))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPAN = Pattern.compile(
            "0*([0-9]+)(?: \\([^()]{1,12}\\))? " + UNITS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MOST_PROPOSALS = 3;
    private static final int LONGEST_QUOTED = 20;

    private final PortalRecord record;

    private PortalTimeLimit(PortalRecord record) {
        this.record = record;
    }

    static Optional<FacetValue> of(PortalRecord record) {
        return new PortalTimeLimit(record).judged();
    }

    private Optional<FacetValue> judged() {
        var byMethod = limits();
        if (byMethod.isEmpty()) {
            return Optional.empty();
        }
        var readable = new LinkedHashMap<String, String>();
        for (var method : byMethod.entrySet()) {
            if (method.getValue().size() > 1) {
                return unclear("nguồn ghi nhiều thời hạn khác nhau cho cùng một cách nộp, chưa rõ trường hợp nào");
            }
            String limit = method.getValue().iterator().next();
            Matcher matcher = WITH_UNIT.matcher(limit);
            if (!matcher.matches() || matcher.group(1).equals("0")) {
                return unclear(reason(limit));
            }
            readable.put(method.getKey(), said(matcher));
        }
        return contradicted() ? unclear("phần mô tả còn ghi thời hạn khác") : Optional.of(usable(readable));
    }

    private Map<String, Set<String>> limits() {
        var byMethod = new LinkedHashMap<String, Set<String>>();
        for (var method : record.methods()) {
            if (!method.timeLimit().isEmpty()) {
                byMethod.computeIfAbsent(method.method(), _ -> new LinkedHashSet<>())
                        .add(method.timeLimit().toLowerCase(Locale.ROOT));
            }
        }
        return byMethod;
    }

    private static String reason(String limit) {
        if (limit.chars().allMatch(Character::isDigit)) {
            return "nguồn chỉ ghi một con số, không có đơn vị";
        }
        return limit.length() > LONGEST_QUOTED ? "thời hạn còn là đoạn văn" : "nguồn chỉ ghi \"" + limit + "\"";
    }

    /** The first periods of time that the steps name: a hint for officers only. */
    private String proposals() {
        String spans = SPAN.matcher(record.steps())
                .results()
                .map(found -> "\"" + found.group() + "\"")
                .distinct()
                .limit(MOST_PROPOSALS)
                .collect(Collectors.joining(", "));
        return spans.isEmpty() ? "" : "phần trình tự nhắc đến " + spans;
    }

    private boolean contradicted() {
        return record.methods().stream().anyMatch(method -> {
            Matcher limit = WITH_UNIT.matcher(method.timeLimit());
            Matcher span = SPAN.matcher(method.description());
            boolean other = false;
            while (span.find() && limit.matches()) {
                other |= !span.group(1).equals(limit.group(1)) || !span.group(2).equalsIgnoreCase(limit.group(2));
            }
            return other;
        });
    }

    private static String said(Matcher limit) {
        String number = limit.group(1).length() == 1 ? "0" + limit.group(1) : limit.group(1);
        String since = limit.group(3) == null ? "" : ", " + limit.group(3);
        return number + " " + limit.group(2) + since;
    }

    private static FacetValue usable(Map<String, String> byMethod) {
        if (Set.copyOf(byMethod.values()).size() == 1) {
            return value(Labels.capitalised(byMethod.values().iterator().next()));
        }
        List<String> parts = new ArrayList<>();
        byMethod.forEach((method, limit) -> parts.add(method + ": " + limit));
        return value(Labels.capitalised(String.join("; ", parts)));
    }

    private static FacetValue value(String text) {
        return new FacetValue.Text(text, new FacetState.Usable(), Optional.empty(), Optional.of("cach_thuc"));
    }

    private Optional<FacetValue> unclear(String reason) {
        return Optional.of(new FacetValue.Text(
                proposals(), new FacetState.Unclear(reason), Optional.empty(), Optional.of("cach_thuc")));
    }
}
