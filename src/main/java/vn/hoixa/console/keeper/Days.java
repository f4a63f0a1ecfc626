package vn.hoixa.console.keeper;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Parses days from a browser's date field. */
final class Days {
    private Days() {}

    /** Empty when it is not a day such as {@code 2026-08-01}. */
    static Optional<LocalDate> of(String sent) {
        try {
            return Optional.of(LocalDate.parse(sent.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
