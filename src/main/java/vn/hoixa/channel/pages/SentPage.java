package vn.hoixa.channel.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.channel.web.Days;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;

/**
 * Page of a sent text for anybody who has its code: never the question, the asker, the channel or the ticket; for a
 * private text only office and date.
 *
 * @param text empty when the text is private
 * @param corrected present when a later text corrected it
 */
record SentPage(
        String code,
        String date,
        String basis,
        String office,
        String text,
        List<String> options,
        Optional<Corrected> corrected) {
    /**
     * The correction of the text.
     *
     * @param code of the text that says what holds now; empty when that text is private
     */
    record Corrected(String date, String code) {
        static Corrected by(ClearedText correction, Instant at) {
            return new Corrected(
                    Days.of(LocalDate.ofInstant(at, WorkingCalendar.ZONE)),
                    correction.audience() == Audience.OPEN
                            ? correction.verification().toString()
                            : "");
        }
    }

    /** @param unit the office responsible for published texts, such as "UBND xã Mẫu Đức" */
    static SentPage of(ClearedText text, Instant clearedAt, String unit, Optional<Corrected> corrected) {
        boolean open = text.audience() == Audience.OPEN;
        return new SentPage(
                text.verification().toString(),
                Days.of(LocalDate.ofInstant(clearedAt, WorkingCalendar.ZONE)),
                basis(text.basis()),
                office(text.basis(), unit),
                open ? text.body() : "",
                open ? text.options().stream().map(Option::label).toList() : List.of(),
                corrected);
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case Basis.Published _ -> "thủ tục đang áp dụng";
            case Basis.Standing _ -> "lời soạn sẵn";
            case Basis.Approved _ -> "cán bộ duyệt";
        };
    }

    private static String office(Basis basis, String unit) {
        return switch (basis) {
            case Basis.Published _, Basis.Standing _ -> unit;
            case Basis.Approved(var _, String office, var _) -> office;
        };
    }
}
