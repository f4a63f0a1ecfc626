package vn.hoixa.console.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.OfficerId;

/**
 * The form of an assignment; typed values are kept when it is refused.
 *
 * @param from as a browser sends a date, such as "2026-12-01"
 * @param standIn an officer's id, or empty
 */
record AssignmentForm(
        @Nullable String field,
        @Nullable String document,
        @Nullable String from,
        @Nullable String until,
        @Nullable String standIn) {
    AssignmentForm {
        field = text(field);
        document = text(document);
        from = text(from);
        until = text(until);
        standIn = text(standIn);
    }

    /** A form that begins on a day and lasts a year. */
    static AssignmentForm beginning(LocalDate day) {
        return new AssignmentForm(
                "", "", day.toString(), day.plusYears(1).minusDays(1).toString(), "");
    }

    /** Result of parsing the form: an assignment, or what is wrong with it. */
    sealed interface Read {
        record Whole(Assignment assignment) implements Read {}

        record Faulty(String fault) implements Read {}
    }

    Read read(OfficerId holder) {
        var begins = day(text(from));
        var ends = day(text(until));
        if (text(field).isEmpty() || text(document).isEmpty()) {
            return new Read.Faulty("Cần chọn lĩnh vực và ghi số văn bản phân công, như 12/QĐ-UBND.");
        }
        if (begins.isEmpty() || ends.isEmpty()) {
            return new Read.Faulty("Cần đủ hai ngày: từ ngày nào, đến hết ngày nào.");
        }
        if (ends.get().isBefore(begins.get())) {
            return new Read.Faulty("Ngày cuối " + Times.day(ends.get()) + " phải sau hoặc cùng ngày đầu "
                    + Times.day(begins.get()) + ".");
        }
        var other = Optional.of(text(standIn)).filter(id -> !id.isEmpty());
        if (other.equals(Optional.of(holder.toString()))) {
            return new Read.Faulty("Người làm thay phải là người khác.");
        }
        return new Read.Whole(new Assignment(
                holder,
                other.map(id -> new OfficerId(UUID.fromString(id))),
                text(field),
                text(document),
                new Assignment.Term(begins.get(), ends.get())));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
