package vn.hoixa.delivery;

import java.util.List;

/** How a channel examines itself, for the doctor at the command line and for the console: what is wrong, what to do. */
public interface ChannelCheck {
    ChannelName channel();

    /**
     * Looks at settings, tokens and what has arrived, and may ask the vendor, for some seconds at most. Never throws: what
     * cannot be found out is a finding.
     */
    List<Finding> examine();

    /**
     * What the office has to act on soon, as far as it is known without asking anybody: cheap enough for every look at the
     * channels.
     */
    default List<Finding> warnings() {
        return List.of();
    }

    /** How much a finding matters. */
    enum State {
        GOOD,
        /** Works, but not for long, or not as well as it could. */
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
