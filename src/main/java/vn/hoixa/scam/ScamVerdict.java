package vn.hoixa.scam;

import java.util.List;

/** Verdict of a check. There is no verdict that says "safe". */
public sealed interface ScamVerdict {
    /** The signs found, most significant first. */
    List<Sign> signs();

    /** The id in the API. */
    String id();

    /** Whether the message is suspicious. */
    default boolean isFlagged() {
        return !(this instanceof NoKnownSigns);
    }

    /** The message matches an official warning or a police judgement. */
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

    /** The message has signs of a scam. */
    record SignsOfScam(List<Sign> signs) implements ScamVerdict {
        public SignsOfScam {
            signs = List.copyOf(signs);
            if (signs.isEmpty()) throw new IllegalArgumentException("signs of a scam without a sign");
        }

        @Override
        public String id() {
            return "signs_of_scam";
        }

        /** Whether all signs are junk: to be deleted and blocked, but not called fraud. */
        public boolean isJunk() {
            return signs.getFirst().kind() == Sign.Kind.JUNK;
        }
    }

    /** Nothing known was found, which does not mean that the message is safe. */
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
