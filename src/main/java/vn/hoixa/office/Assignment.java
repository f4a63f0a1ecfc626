package vn.hoixa.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The order by which an officer clears questions of one field of work ("phân công lĩnh vực").
 *
 * @param holder who is assigned
 * @param standIn who may act for the holder while the assignment is in force
 * @param field the field of work (lĩnh vực), such as "Hộ tịch"; {@link #RECEPTION} for the centre's reception desk
 * @param document the number of the assigning document
 * @param term from when until when
 */
public record Assignment(OfficerId holder, Optional<OfficerId> standIn, String field, String document, Term term) {
    /** The field of the reception desk, where questions without a procedure arrive. */
    public static final String RECEPTION = "chung";

    /** Days on which an assignment is in force, first and last included. */
    public record Term(LocalDate from, LocalDate until) {
        public Term {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a term ends (" + until + ") on or after its start (" + from + ")");
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Assignment {
        field = field.strip();
        document = document.strip();
        if (field.isEmpty() || document.isEmpty()) {
            throw new IllegalArgumentException("an assignment names its field and its document");
        }
        if (standIn.filter(holder::equals).isPresent()) {
            throw new IllegalArgumentException("an officer cannot stand in for themselves");
        }
    }

    /** The field as shown to officers; the reception desk is stored under another name. */
    public String shownField() {
        return field.equals(RECEPTION) ? "Tiếp nhận chung" : field;
    }

    /** Whether it gives the right to clear questions of a field on a day; letter case and spacing do not count. */
    public boolean covers(String asked, LocalDate day) {
        return term.contains(day) && key(field).equals(key(asked));
    }

    private static String key(String field) {
        return Normalizer.normalize(field, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
