package vn.hoixa.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import vn.hoixa.privacy.Finding;
import vn.hoixa.privacy.Inspection;
import vn.hoixa.review.Approvals;

/**
 * Live check of a text being typed: a preview, and the personal data in it.
 *
 * @param body exactly as it would be sent, dots for the code; empty while there is nothing to send
 * @param size "512 chữ cái"
 */
record Check(List<Hit> hits, String body, String size) {
    /**
     * A distinct piece of personal data.
     *
     * @param mark its token
     * @param kept whether the officer ticked it
     * @param why the reason given, or empty
     */
    record Hit(String mark, String kind, String text, boolean kept, String why) {
        /** Redacted. */
        @Override
        public String toString() {
            return "Hit[" + mark + "]";
        }
    }

    static final Check NOTHING = new Check(List.of(), "", "");

    static Check of(Approvals.Preview preview, Typed typed) {
        int size = preview.body().codePointCount(0, preview.body().length());
        return new Check(hits(preview.inspection(), typed), preview.body(), size == 0 ? "" : size + " chữ cái");
    }

    private static List<Hit> hits(Inspection inspection, Typed typed) {
        var byToken = new LinkedHashMap<String, Hit>();
        inspection.findings().forEach(finding -> byToken.putIfAbsent(finding.token(), hit(finding, inspection, typed)));
        return List.copyOf(byToken.values());
    }

    private static Hit hit(Finding finding, Inspection inspection, Typed typed) {
        return new Hit(
                finding.token(),
                finding.kind().label(),
                inspection.text().substring(finding.start(), finding.end()),
                typed.ticks().containsKey(finding.token()),
                typed.ticks().getOrDefault(finding.token(), ""));
    }
}
