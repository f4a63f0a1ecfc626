package vn.hoixa.outlet;

import java.time.Instant;
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
    public enum Act {
        WARNS("CẢNH BÁO"),
        CORRECTS("ĐÍNH CHÍNH"),
        TAKES_BACK("THU HỒI");

        private final String head;

        Act(String head) {
            this.head = head;
        }

        /** In capitals, above everything. */
        public String head() {
            return head;
        }
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
        var call = content.words().call().isEmpty() ? "" : "Gọi: " + content.words().call();
        var own = signature.contact.number().map(number -> signature.contact.name() + ": " + number.replace(' ', '\u00a0'));
        return Stream.of(call, own.orElse(call.contains("113") ? "" : "Gọi 113"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
