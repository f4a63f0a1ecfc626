package vn.hoixa.scam;

import java.util.List;

/** What a check of a message comes to. There is no verdict that says "safe". */
public sealed interface ScamVerdict {
    /** What was seen, the most telling first. */
    List<Sign> signs();

    /** The word in the API. */
    String id();

    /** Whether the message is one to be careful with. */
    default boolean isFlagged() {
        return !(this instanceof NoKnownSigns);
    }

    /** It matches what somebody responsible has warned of. */
    record KnownScam(List<Match> matches, List<Sign> signs) implements ScamVerdict {
        public KnownScam {
            matches = List.copyOf(matches);
            signs = List.copyOf(signs);
            if (matches.isEmpty()) throw new IllegalArgumentException("known by nobody");
        }

        @Override
        public String id() {
            return "known_scam";
        }
    }

    /** It looks like one. */
    record SignsOfScam(List<Sign> signs) implements ScamVerdict {
        public SignsOfScam {
            signs = List.copyOf(signs);
            if (signs.isEmpty()) throw new IllegalArgumentException("signs of a scam without a sign");
        }

        @Override
        public String id() {
            return "signs_of_scam";
        }

        /** Whether all that was seen is junk: to be deleted and blocked, and not called fraud. */
        public boolean isJunk() {
            return signs.getFirst().kind() == Sign.Kind.JUNK;
        }
    }

    /** Nothing known was found, which does not mean that it is safe. */
    record NoKnownSigns() implements ScamVerdict {
        @Override
        public List<Sign> signs() {
            return List.of();
        }

        @Override
        public String id() {
            return "no_known_signs";
        }
    }
}
