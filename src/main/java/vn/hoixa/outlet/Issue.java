package vn.hoixa.outlet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.bulletin.Content;

/**
 * A warning with its signature: the input of every outlet.
 *
 * @param number its number in the public address
 * @param act whether it is new, or corrects or withdraws an earlier one
 * @param link its public page
 * @param label whether a machine helped to write it
 * @param mark the mark that shows that it is not a warning in force
 */
public record Issue(long number, Act act, Content content, Signature signature, String link, Label label, Mark mark) {
    /** Whether it is new, or corrects or withdraws an earlier one. */
    public sealed interface Act {
        /** A new warning. */
        record Warns() implements Act {}

        /** A correction of an earlier one. */
        record Corrects(Earlier earlier) implements Act {}

        /** A withdrawal of an earlier one. */
        record TakesBack(Earlier earlier) implements Act {}

        /** The heading, in capitals. */
        default String head() {
            return switch (this) {
                case Warns() -> "CẢNH BÁO";
                case Corrects _ -> "ĐÍNH CHÍNH";
                case TakesBack _ -> "THU HỒI";
            };
        }
    }

    /**
     * The earlier warning that this one refers to.
     *
     * @param sent when it was sent
     * @param day of that in Vietnam
     */
    public record Earlier(long number, String title, Instant sent, LocalDate day) {
        /** The first sentence of its withdrawal. */
        public String noLonger() {
            return "Cảnh báo ngày " + Moments.day(day) + " về “" + title + "” không còn hiệu lực.";
        }
    }

    /** The warning it withdraws; empty for a correction or a new one. */
    public Optional<Earlier> takenBack() {
        return act instanceof Act.TakesBack(var earlier) ? Optional.of(earlier) : Optional.empty();
    }

    /** The heading: kind and severity; a withdrawal does not alarm. */
    public String grade() {
        return takenBack().isPresent()
                ? act.head() + " CẢNH BÁO"
                : act.head() + " · " + content.severity().label().toUpperCase(Locale.of("vi"));
    }

    /** Who wrote it. */
    public enum Label {
        PEOPLE(""),
        WITH_AI("Soạn có máy (AI) giúp, cán bộ đã duyệt");

        private final String words;

        Label(String words) {
            this.words = words;
        }

        /** The printed label; empty when none is needed. */
        public String words() {
            return words;
        }
    }

    /**
     * The signature.
     *
     * @param unit "xã Mẫu Đức"
     * @param office the approver's office and title, never a person
     * @param at when it was approved
     * @param code verification code; dots before it is approved
     * @param contact whom to call in the commune
     */
    public record Signature(String unit, String office, Instant at, String code, Contact contact) {}

    public Issue marked(Mark other) {
        return new Issue(number, act, content, signature, link, label, other);
    }

    /** Whom to call, with a number in the commune, for posters and pictures. */
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
