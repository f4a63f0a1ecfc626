package vn.hoixa.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoixa.document.OfficialDocument.Ending;
import vn.hoixa.document.OfficialDocument.Head;

/**
 * Letterhead of the office's documents, under {@code hoixa.letterhead}. Empty values are derived from the commune's
 * name, such as "xã Mẫu Đức".
 *
 * @param superior the body above the People's Committee; empty where none is named
 * @param committee the committee's name in capitals, one entry per line
 * @param centre the name of the public-service centre in capitals, one entry per line
 * @param place the place in the date line (địa danh)
 * @param signer name of who signs for the committee; empty while it is left to the office
 * @param reports who signs reports on figures, and who gets them
 */
@ConfigurationProperties("hoixa.letterhead")
public record Letterhead(
        @DefaultValue("") String superior,
        @DefaultValue List<String> committee,
        @DefaultValue List<String> centre,
        @DefaultValue("") String place,
        @DefaultValue("") String signer,
        @DefaultValue Reports reports) {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";
    private static final Pattern KIND = Pattern.compile("^(?:xã|phường|đặc khu|thị trấn)\\s+");

    public Letterhead {
        committee = List.copyOf(committee);
        centre = List.copyOf(centre);
    }

    /**
     * The signature block of statistical reports.
     *
     * @param position who signs, in capitals, a line each; empty: a vice chair for the chair
     * @param recipients "Nơi nhận", a line each, without the copy for the files; empty: the commune's own bodies
     */
    public record Reports(
            @DefaultValue List<String> position,
            @DefaultValue List<String> recipients) {
        public Reports {
            position = List.copyOf(position);
            recipients = List.copyOf(recipients);
        }

        /** The default: nothing set. */
        public static Reports usual() {
            return new Reports(List.of(), List.of());
        }
    }

    /**
     * The head of a document of the People's Committee.
     *
     * @param symbol kind and office, such as "BC-UBND"
     */
    public Head committee(String unit, String symbol, int year) {
        return new Head(superior, committeeLines(unit), symbol, placeIn(unit), year);
    }

    /** The head of a document of the public-service centre, which names the committee above it. */
    public Head centre(String unit, String symbol, int year) {
        return new Head(
                String.join(" ", committeeLines(unit)).replace(COMMITTEE, "UBND"),
                centre.isEmpty() ? List.of("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG") : centre,
                symbol,
                placeIn(unit),
                year);
    }

    /** The signature block of a statistical report, signed for the People's Committee. */
    public Ending report(String unit) {
        return new Ending(
                reports.recipients().isEmpty() ? recipientsIn(unit) : reports.recipients(),
                "TM. " + COMMITTEE,
                reports.position().isEmpty() ? "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" : String.join("\n", reports.position()),
                signer);
    }

    private static List<String> recipientsIn(String unit) {
        return List.of(
                "Thường trực Đảng ủy, Thường trực HĐND",
                "Chủ tịch, các Phó Chủ tịch UBND",
                "Công an " + unit,
                "Trung tâm Phục vụ hành chính công");
    }

    private List<String> committeeLines(String unit) {
        return committee.isEmpty() ? List.of(COMMITTEE, unit.toUpperCase(VIETNAMESE)) : committee;
    }

    /** "Mẫu Đức" from "xã Mẫu Đức"; a unit named by a number keeps its kind: "Phường 12". */
    private String placeIn(String unit) {
        if (!place.isEmpty()) {
            return place;
        }
        var name = KIND.matcher(unit).replaceFirst("");
        return name.matches("\\d+") ? unit.substring(0, 1).toUpperCase(VIETNAMESE) + unit.substring(1) : name;
    }
}
