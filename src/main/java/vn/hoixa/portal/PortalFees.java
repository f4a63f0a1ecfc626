package vn.hoixa.portal;

import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.FeeFact;

/**
 * Decides whether the portal's fees are usable: all of a procedure's, or none.
 *
 * <p>The portal writes "Miễn phí" also where no amount was entered ("Miễn phí" beside "150.000 đồng/giấy"), so it is
 * believed only alone, for every way of handing in, in a record that mentions no fee elsewhere. An amount is believed
 * only with its condition, in đồng, when its note repeats it or names no other amount, and when all ways of handing in
 * say the same: flattened tables have lost rows, and the remaining ones disagree. Where the provincial council may set
 * a fee, an amount without its type could be overruled without anybody noticing, so it stays unclear until somebody
 * enters the type.
 */
final class PortalFees {
    private static final Pattern FREE = Pattern.compile(
            "miễn phí|(?:phí|lệ phí) ?: ?(?:0|không) ?(?:vnđ|đồng)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOTHING = Pattern.compile(
            "|[0-9]+|không( có)?\\.?|không thu lệ phí\\.?|phí, lệ phí|lệ phí|phí",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DONG = Pattern.compile(
            "([0-9][0-9.,]*) ?(?:vnđ|việt nam đồng|đồng)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9/.,])[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9/])");
    private static final Pattern FOR_WHAT = Pattern.compile("([^:]{3,100}):\\s*([0-9][0-9.,]*[^:]*)");
    private static final Pattern MILLIONS = Pattern.compile("0*([0-9]+)(?:[.,]([0-9]))? triệu");
    private static final Pattern UNTIL = Pattern.compile("đến (?:hết )?(?:ngày )?([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern FOREIGN =
            Pattern.compile("usd|eur|đô la|dollar|\\$|€", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COUNCIL = Pattern.compile(
            "hội đồng nhân dân|hđnd|ủy ban nhân dân (?:cấp )?tỉnh|cấp tỉnh quy định",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPEAKS_OF_FEES = Pattern.compile(
            "lệ phí|mức thu|mức phí|nộp phí|thu phí|phí thẩm định|biên lai",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLY_A_REFERENCE = Pattern.compile(
            "[-*+ ]*(?:theo|thực hiện|áp dụng|quy định|thông tư|nghị định).*|.*biểu (?:mức )?(?:thu )?phí.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A smaller amount is a typing error for thousands: "700 VNĐ" beside a note of 700.000. */
    private static final long LEAST = 1_000;

    private static final int LONGEST_NOTE = 150;

    private final PortalRecord record;
    private final AbolishedTerms abolished;

    private PortalFees(PortalRecord record, AbolishedTerms abolished) {
        this.record = record;
        this.abolished = abolished;
    }

    static Optional<FacetValue> of(PortalRecord record, AbolishedTerms abolished) {
        var fees = new PortalFees(record, abolished);
        var byMethod = fees.rows();
        return byMethod.isEmpty() ? Optional.empty() : Optional.of(new FacetValue.Fees(fees.judged(byMethod)));
    }

    private Map<String, Set<PortalRecord.Fee>> rows() {
        var byMethod = new LinkedHashMap<String, Set<PortalRecord.Fee>>();
        for (var method : record.methods()) {
            for (var fee : method.fees()) {
                if (!(fee.amount().isEmpty() && NOTHING.matcher(fee.note()).matches())) {
                    byMethod.computeIfAbsent(method.method(), _ -> new LinkedHashSet<>())
                            .add(fee);
                }
            }
        }
        return byMethod;
    }

    private List<FeeFact> judged(Map<String, Set<PortalRecord.Fee>> byMethod) {
        if (Set.copyOf(byMethod.values()).size() > 1) {
            return unclear("mức thu ghi khác nhau giữa các cách nộp, chưa đối chiếu");
        }
        var facts = new ArrayList<FeeFact>();
        for (var fee : byMethod.values().iterator().next()) {
            FeeFact fact = fact(fee);
            if (!(fact.stated() instanceof FacetState.Usable)) {
                return List.of(fact);
            }
            facts.add(fact);
        }
        boolean free = facts.stream().anyMatch(fact -> fact.amount().equals(Optional.of("miễn phí")));
        if (free && facts.size() > 1) {
            return unclear("nguồn ghi miễn phí nhưng cũng ghi mức thu");
        }
        return abolished.councilSetsFeesIn(record.field()) ? unclear("loại phí chưa rõ") : facts;
    }

    private FeeFact fact(PortalRecord.Fee fee) {
        if (FREE.matcher(fee.amount()).matches()) {
            return free(fee);
        }
        if (FOREIGN.matcher(fee.amount() + fee.note()).find()) {
            return unclear("mức thu bằng ngoại tệ").getFirst();
        }
        Matcher amount = DONG.matcher(fee.amount());
        if (!amount.matches()) {
            return unclear("mức thu là một đoạn văn, chưa tách được").getFirst();
        }
        return amount(value(amount.group(1)), fee.note());
    }

    private FeeFact free(PortalRecord.Fee fee) {
        if (COUNCIL.matcher(fee.note()).find()) {
            return unclear("nguồn ghi miễn phí nhưng cũng ghi mức thu do cấp tỉnh quyết định")
                    .getFirst();
        }
        if (!NOTHING.matcher(fee.note()).matches()) {
            return unclear("nguồn ghi miễn phí kèm ghi chú chưa đối chiếu").getFirst();
        }
        if (speaksOfFees()) {
            return unclear("nguồn ghi miễn phí nhưng chỗ khác nhắc đến phí, lệ phí")
                    .getFirst();
        }
        return usable("miễn phí", Optional.empty(), Optional.empty());
    }

    private boolean speaksOfFees() {
        return SPEAKS_OF_FEES.matcher(record.steps()).find()
                || SPEAKS_OF_FEES.matcher(record.conditions()).find()
                || record.methods().stream()
                        .anyMatch(method ->
                                SPEAKS_OF_FEES.matcher(method.description()).find())
                || record.documents().stream()
                        .anyMatch(row -> SPEAKS_OF_FEES.matcher(row.text()).find());
    }

    private FeeFact amount(long value, String note) {
        if (value < LEAST) {
            return unclear("số tiền của nguồn nhỏ bất thường").getFirst();
        }
        if (NOTHING.matcher(note).matches()) {
            return unclear("có số tiền nhưng không ghi áp dụng cho trường hợp nào")
                    .getFirst();
        }
        if (COUNCIL.matcher(note).find()) {
            return unclear("mức thu do cấp tỉnh quyết định").getFirst();
        }
        if (note.length() > LONGEST_NOTE || abolished.spokenIn(note).isPresent()) {
            return unclear("ghi chú của mức thu dài hoặc đã cũ, chưa đối chiếu").getFirst();
        }
        Set<Long> named = amounts(note);
        if (!named.isEmpty() && !named.equals(Set.of(value))) {
            return unclear("số tiền của nguồn khác với ghi chú").getFirst();
        }
        if (named.isEmpty()
                && !note.startsWith("/")
                && ONLY_A_REFERENCE.matcher(note).matches()) {
            return unclear("có số tiền nhưng chỉ dẫn chiếu văn bản, không ghi áp dụng cho trường hợp nào")
                    .getFirst();
        }
        return told(value, note);
    }

    private static FeeFact told(long value, String note) {
        String plain = note.replaceFirst("\\s*\\((?:theo |Theo )?(?:quy định |Thông tư).*", "")
                .replaceFirst("[.;,\\s]+$", "");
        if (plain.startsWith("/")) {
            return usable(said(value) + plain, Optional.empty(), until(note));
        }
        if (NUMBER.matcher(plain).lookingAt()) {
            return usable(plain, Optional.empty(), until(note));
        }
        Matcher forWhat = FOR_WHAT.matcher(plain);
        if (forWhat.matches()) {
            return usable(forWhat.group(2), Optional.of(forWhat.group(1).replaceFirst("^[-+* ]+", "")), until(note));
        }
        return usable(said(value), Optional.of(plain.replaceFirst("^[-+* ]+", "")), until(note));
    }

    private static Set<Long> amounts(String note) {
        var amounts = new LinkedHashSet<Long>();
        NUMBER.matcher(note).results().forEach(found -> amounts.add(value(found.group())));
        MILLIONS.matcher(note)
                .results()
                .forEach(found -> amounts.add(Long.parseLong(found.group(1)) * 1_000_000
                        + (found.group(2) == null ? 0 : Long.parseLong(found.group(2)) * 100_000)));
        return amounts;
    }

    private static Optional<LocalDate> until(String note) {
        Matcher matcher = UNTIL.matcher(note);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var month =
                YearMonth.of(Integer.parseInt(matcher.group(3)), Math.clamp(Integer.parseInt(matcher.group(2)), 1, 12));
        return Optional.of(month.atDay(Math.clamp(Integer.parseInt(matcher.group(1)), 1, month.lengthOfMonth())));
    }

    private static long value(String digits) {
        return Long.parseLong(digits.replaceAll("[.,]", ""));
    }

    private static String said(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.') + " đồng";
    }

    private static FeeFact usable(String amount, Optional<String> condition, Optional<LocalDate> until) {
        return new FeeFact(
                FeeFact.ANY_METHOD,
                Optional.of(amount),
                condition,
                Optional.empty(),
                until,
                new FacetState.Usable(),
                Optional.empty());
    }

    static List<FeeFact> unclear(String reason) {
        return List.of(new FeeFact(
                FeeFact.ANY_METHOD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FacetState.Unclear(reason),
                Optional.empty()));
    }
}
