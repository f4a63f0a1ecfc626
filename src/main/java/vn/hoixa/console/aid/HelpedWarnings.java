package vn.hoixa.console.aid;

import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.WarningId;

/** Labels warnings that use a model's words; the label is shown wherever they are read. */
@Component
class HelpedWarnings {
    private static final String SUBJECT = "warning:";

    private final Drafts drafts;

    HelpedWarnings(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Labels the warning that the words are for; does nothing for other subjects. */
    void label(String subject, Officer by) {
        if (subject.matches(SUBJECT + "\\d{1,18}")) {
            drafts.helped(new WarningId(Long.parseLong(subject.substring(SUBJECT.length()))), by);
        }
    }
}
