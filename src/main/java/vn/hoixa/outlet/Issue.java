package vn.hoixa.outlet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.bulletin.Content;

/**
 * A warning with its signature: all that an outlet is made of.
 *
 * @param number by which its page is known
 * @param act whether it says something new or takes back an earlier one
 * @param link its public page
 * @param label whether a machine helped to word it
 * @param mark what keeps it from being taken for a warning in force
 */
public record Issue(long number, Act act, Content content, Signature signature, String link, Label label, Mark mark) {
    /** What it does. */
    public sealed interface Act {
        /** It says something new. */
        record Warns() implements Act {}

        /** It says what holds instead of an earlier one. */
        record Corrects(Earlier earlier) implements Act {}

        /** It says that an earlier one no longer holds. */
        record TakesBack(Earlier earlier) implements Act {}

        /** In capitals, above everything. */
        default String head() {
            return switch (this) {
                case Warns() -> "CẢNH BÁO";
                case Corrects _ -> "ĐÍNH CHÍNH";
                case TakesBack _ -> "THU HỒI";
            };
        }
    }

    /**
     * The warning that another one is about.
     *
     * @param sent when it went out
     * @param day of that in Vietnam
     */
    public record Earlier(long number, String title, Instant sent, LocalDate day) {
        /** The first sentence of what takes it back. */
        public String noLonger() {
            return "Cảnh báo ngày " + Moments.day(day) + " về “" + title + "” không còn hiệu lực.";
        }
    }

    /** What it takes back; empty where it says what holds. */
    public Optional<Earlier> takenBack() {
        return act instanceof Act.TakesBack(var earlier) ? Optional.of(earlier) : Optional.empty();
    }

    /** The line above everything: what it does and how grave it is; what takes back alarms nobody. */
    public String grade() {
        return takenBack().isPresent()
                ? act.head() + " CẢNH BÁO"
                : act.head() + " · " + content.severity().label().toUpperCase(Locale.of("vi"));
    }

    /** Who worded it. */
    public enum Label {
        PEOPLE(""),
        WITH_AI("Soạn có máy (AI) giúp, cán bộ đã duyệt");

        private final String words;

        Label(String words) {
            this.words = words;
        }

        /** What is printed; empty when nothing has to be. */
        public String words() {
            return words;
        }
    }

    /**
     * Who answers for it.
     *
     * @param unit "xã Mẫu Đức"
     * @param office the approver's office and title, never a person
     * @param at when it was approved
     * @param code by which anybody can check it; dots before it is approved
     * @param contact whom to call in the commune
     */
    public record Signature(String unit, String office, Instant at, String code, Contact contact) {}

    public Issue marked(Mark other) {
        return new Issue(number, act, content, signature, link, label, other);
    }

    /** Whom to call, with a number in the commune, for what hangs or travels by itself. */
    String call() {
        var call = content.words().call().isEmpty()
                ? ""
                : "Gọi: " + content.words().call();
        var own = signature
                .contact
                .number()
                .map(number -> signature.contact.name() + ": " + number.replace(' ', '\u00a0'));
        return Stream.of(call, own.orElse(call.contains("113") ? "" : "Gọi 113"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
