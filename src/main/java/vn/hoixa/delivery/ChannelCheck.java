package vn.hoixa.delivery;

import java.util.List;

/** Self-examination of a channel, for the doctor command and the console: problems and remedies. */
public interface ChannelCheck {
    ChannelName channel();

    /**
     * Checks settings, tokens and received messages, and may call the vendor, for some seconds at most. Never throws:
     * what cannot be checked is a finding.
     */
    List<Finding> examine();

    /**
     * What the office has to act on soon, as far as it is known without calling anybody: cheap enough for every page
     * view.
     */
    default List<Finding> warnings() {
        return List.of();
    }

    /** Severity of a finding. */
    enum State {
        GOOD,
        /** Works, but not for long, or with limitations. */
        NOTICE,
        BROKEN
    }

    /**
     * One sentence of an examination, in Vietnamese, without secrets and without anybody's data.
     *
     * @param remedy what to do; empty when nothing is to be done
     */
    record Finding(State state, String found, String remedy) {
        public static Finding good(String found) {
            return new Finding(State.GOOD, found, "");
        }

        public static Finding notice(String found, String remedy) {
            return new Finding(State.NOTICE, found, remedy);
        }

        public static Finding broken(String found, String remedy) {
            return new Finding(State.BROKEN, found, remedy);
        }
    }
}
