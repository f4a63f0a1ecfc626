package vn.hoixa.review;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** Cleared texts for tests, from the real standing replies and a seeded source of codes. */
public final class Cleared {
    private static final URI PUBLIC = URI.create("https://hoixa.example.gov.vn");

    private Cleared() {}

    public static Clearance clearance(long seed) {
        return new Clearance(StandingReplies.load(Path.of("prompts")), new Random(seed), PUBLIC);
    }

    public static ClearedText thanks(long seed) {
        return clearance(seed)
                .compose(Optional.empty())
                .say(StandingReply.THANKS)
                .clear();
    }
}
