package vn.hoixa.outlet;

import java.time.Instant;
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
     * @param phone of the commune police
     */
    public record Signature(String unit, String office, Instant at, String code, String phone) {}

    public Issue marked(Mark other) {
        return new Issue(number, act, content, signature, link, label, other);
    }

    /** Whom to call, with the number of the commune police, for what hangs or travels by itself. */
    String call() {
        String call = content.words().call();
        return (call.isEmpty() ? "" : "Gọi: " + call + ". ") + "Công an " + signature.unit + ": "
                + signature.phone.replace(' ', '\u00a0');
    }
}
