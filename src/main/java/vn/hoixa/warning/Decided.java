package vn.hoixa.warning;

import java.util.List;
import vn.hoixa.privacy.Finding;

/** Result of an act on a warning. */
public sealed interface Decided {
    record Done(WarningId id, State state) implements Decided {}

    /** The reason is in Vietnamese. */
    record NotAllowed(String reason) implements Decided {}

    /** The missing parts, in Vietnamese. */
    record Incomplete(List<String> missing) implements Decided {}

    /** It contains somebody's own number, address or name, which no warning may. */
    record PersonalData(String text, List<Finding> findings) implements Decided {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** Somebody else changed it first: it has another state or another content. */
    record Overtaken(State state) implements Decided {}

    record Unknown() implements Decided {}
}
