package vn.hoixa.warning;

import java.util.List;
import vn.hoixa.privacy.Finding;

/** What came of an act on a warning. */
public sealed interface Decided {
    record Done(WarningId id, State state) implements Decided {}

    /** The reason is in Vietnamese. */
    record NotAllowed(String reason) implements Decided {}

    /** What is missing, in Vietnamese. */
    record Incomplete(List<String> missing) implements Decided {}

    /** It names somebody's own number, address or name, which no warning does. */
    record PersonalData(String text, List<Finding> findings) implements Decided {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** Somebody else was first: it stands elsewhere now, or says something else. */
    record Overtaken(State state) implements Decided {}

    record Unknown() implements Decided {}
}
