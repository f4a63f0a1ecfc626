package vn.hoixa.review;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.privacy.PersonalDataKind;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;

/** A value for a placeholder in a standing reply: a number, a time, or published words; never a free string. */
public final class Slot {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private final Map<Name, String> values;
    private final Audience audience;

    /** The names of placeholders in the file. */
    public enum Name {
        UNIT("xa"),
        PHONE("sdt"),
        POLICE_PHONE("sdt_ca"),
        HEALTH_PHONE("sdt_tyt"),
        WOMEN_PHONE("sdt_hpn"),
        CENTRE("don_vi"),
        SERVICE_POINT("diem"),
        STREET("dia_chi"),
        OPENING_HOURS("gio_lam_viec"),
        RECEPTION_PLACE("noi_tiep_dan"),
        RECEPTION_SCHEDULE("lich_tiep"),
        DEPARTMENT("bo_phan"),
        HANDLER("noi"),
        CONTACT("cach_lien_he"),
        PROCEDURE("thu_tuc"),
        SECOND_PROCEDURE("thu_tuc_2"),
        REPLACEMENT("thay_the"),
        ITEM("ten"),
        CASES("truong_hop"),
        FACET("muc"),
        REASON("ly_do"),
        SOURCE("nguon"),
        PERSONAL_DATA("loai"),
        TICKET("ma"),
        STATE("trang_thai"),
        HOUR("gio"),
        WEEKDAY("thu"),
        DAY("ngay"),
        MINUTES("phut"),
        COUNT("so"),
        CHOICES("lua_chon"),
        CODE("ma_tin"),
        QUESTION("cau_hoi"),
        APPROVED_WORDS("noi_dung"),
        OFFICE_TITLE("chuc_danh"),
        WARNED_BY("co_quan"),
        SIGNS("dau_hieu");

        private final String placeholder;

        Name(String placeholder) {
            this.placeholder = placeholder;
        }

        String placeholder() {
            return placeholder;
        }

        static Optional<Name> of(String placeholder) {
            for (var name : values()) {
                if (name.placeholder.equals(placeholder)) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        }
    }

    private Slot(Map<Name, String> values, Audience audience) {
        this.values = values;
        this.audience = audience;
    }

    private static Slot of(Name name, String value) {
        return new Slot(Map.of(name, value), Audience.OPEN);
    }

    /** Published words. */
    public static Slot words(Name name, Passage passage) {
        return of(name, passage.text());
    }

    /** Several published names, separated by semicolons. */
    public static Slot words(Name name, Collection<Passage> passages) {
        return of(name, passages.stream().map(Passage::text).collect(Collectors.joining("; ")));
    }

    /** A standing line inside another, such as the state of a ticket. */
    public static Slot line(Name name, StandingReply line, StandingReplies replies) {
        return of(name, replies.say(line, Map.of()));
    }

    /** The citizen's ticket; a text with one is private to their conversation. */
    public static Slot ticket(Ticket ticket) {
        return new Slot(Map.of(Name.TICKET, ticket.toString()), Audience.PRIVATE);
    }

    /** Hour, weekday and day of a time, in the zone it is given in: "16 giờ 30", "thứ Sáu", "27/11/2026". */
    public static Slot time(ZonedDateTime at) {
        var values = new EnumMap<Name, String>(Name.class);
        values.put(Name.HOUR, hour(at));
        values.put(Name.WEEKDAY, WEEKDAYS.get(at.getDayOfWeek().getValue() - 1));
        values.put(Name.DAY, DAY.format(at));
        return new Slot(values, Audience.OPEN);
    }

    public static Slot day(LocalDate day) {
        return of(Name.DAY, DAY.format(day));
    }

    /** The label of a facet, in the form used within a sentence. */
    public static Slot facet(Facet facet) {
        return of(Name.FACET, facet.label());
    }

    /** Labels of facets, separated by commas. */
    public static Slot facets(Collection<Facet> facets) {
        return of(Name.FACET, facets.stream().map(Facet::label).collect(Collectors.joining(", ")));
    }

    /** Why a facet cannot be told, in the words recorded by its import or its author. */
    public static Slot reason(FacetState.Unclear unclear) {
        return of(Name.REASON, unclear.reason());
    }

    /**
     * A sign of a scam in the citizen's own message.
     *
     * @param explanation of the packed or installed list of signs
     * @param words of the message, masked and defanged; at most 40 characters are quoted
     */
    public record SeenSign(String explanation, String words) {
        private static final int QUOTED = 40;

        private String line() {
            String quoted = words.length() <= QUOTED
                    ? words
                    : words.substring(0, QUOTED - 1).strip() + "…";
            return "- " + explanation + (quoted.isBlank() ? "" : " («" + quoted + "»)");
        }
    }

    /** The signs seen, one per line. */
    public static Slot signs(Collection<SeenSign> signs) {
        return of(Name.SIGNS, signs.stream().map(SeenSign::line).collect(Collectors.joining("\n")));
    }

    /** The office that warned of something, and when. */
    public record WarnedBy(String office, LocalDate on) {}

    public static Slot warnedBy(WarnedBy source) {
        var values = new EnumMap<Name, String>(Name.class);
        values.put(Name.WARNED_BY, source.office());
        values.put(Name.DAY, DAY.format(source.on()));
        return new Slot(values, Audience.OPEN);
    }

    /** The kinds of personal data that were masked. */
    public static Slot personalData(Set<PersonalDataKind> kinds) {
        return of(
                Name.PERSONAL_DATA,
                kinds.stream().sorted().map(PersonalDataKind::label).distinct().collect(Collectors.joining(", ")));
    }

    /** The source of an answer's facts: its procedures by code. */
    public static Slot source(Collection<ProcedureCode> codes) {
        return of(
                Name.SOURCE,
                "thủ tục " + codes.stream().map(ProcedureCode::value).collect(Collectors.joining(", ")));
    }

    /** The source of an answer's facts: the decision or page. */
    public static Slot source(Source source) {
        return of(Name.SOURCE, source.decision().or(source::url).orElse("cán bộ xã"));
    }

    /** Whole minutes, rounded up, at least one. */
    public static Slot minutes(Duration wait) {
        return of(Name.MINUTES, Long.toString(Math.max(1, wait.plusSeconds(59).toMinutes())));
    }

    /** A count. */
    public static Slot count(int many) {
        return of(Name.COUNT, Integer.toString(many));
    }

    /**
     * How much data of one kind is stored about the citizen, and since when: a text with it is private to their
     * conversation.
     */
    public static Slot held(int many, LocalDate since) {
        return own(Integer.toString(many), since);
    }

    /** The number of the citizen's data request, and a related day. */
    public static Slot request(long number, LocalDate day) {
        return own(Long.toString(number), day);
    }

    private static Slot own(String number, LocalDate day) {
        return new Slot(Map.of(Name.COUNT, number, Name.DAY, DAY.format(day)), Audience.PRIVATE);
    }

    /** Words that an officer approved. */
    static Slot approved(Name name, String words) {
        return of(name, words);
    }

    static Slot choices(List<Option> options) {
        return of(
                Name.CHOICES,
                options.stream()
                        .filter(Option::isNumbered)
                        .map(option -> option.key() + ". " + option.label())
                        .collect(Collectors.joining("\n")));
    }

    /** All options with their keys, an officer last. */
    static Slot allChoices(List<Option> options) {
        return of(
                Name.CHOICES,
                options.stream()
                        .sorted(Comparator.comparing(option -> option.key() == 0))
                        .map(option -> option.key() + ". " + option.label())
                        .collect(Collectors.joining("\n")));
    }

    static Slot code(VerificationCode code) {
        return of(Name.CODE, code.toString());
    }

    Map<Name, String> values() {
        return values;
    }

    Audience audience() {
        return audience;
    }

    private static String hour(ZonedDateTime at) {
        String hour = at.getHour() + " giờ";
        return at.getMinute() == 0 ? hour : hour + " " + "%02d".formatted(at.getMinute());
    }
}
