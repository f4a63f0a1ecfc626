package vn.hoixa.office;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One entry of the audit log. It holds no personal data by rule: ids, numbers, states and reasons that passed the
 * masker.
 *
 * @param actor who did it
 * @param act what, in the form {@code question.approve}
 * @param subject to what
 * @param details anything else worth knowing, by name
 */
public record AuditEntry(Actor actor, String act, Subject subject, Map<String, String> details) {
    private static final Pattern ACT = Pattern.compile("[a-z_]+(\\.[a-z_]+)+");

    /**
     * What an act was done to.
     *
     * @param kind such as "question", "officer", "revision"
     * @param id its id in its own table
     */
    public record Subject(String kind, String id) {}

    public AuditEntry {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("an act reads like question.approve, not " + act);
        }
        details = Map.copyOf(details);
    }

    public AuditEntry(Actor actor, String act, Subject subject) {
        this(actor, act, subject, Map.of());
    }
}
