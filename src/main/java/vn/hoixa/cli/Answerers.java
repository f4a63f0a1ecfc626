package vn.hoixa.cli;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Confidence;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.StandingReplies;

/** Creates evaluations: the whole answer path over a snapshot, with throw-away keys, on today's date in Vietnam. */
final class Answerers {
    private static final URI NOWHERE = URI.create("https://hoixa.invalid");
    private static final int KEY_BYTES = 32;

    private final Intents intents;
    private final Clearance clearance;
    private final Masker masker;
    private final LocalDate today;

    Answerers(Lexicon lexicon) {
        this.intents = Intents.packed(lexicon);
        this.clearance = new Clearance(StandingReplies.packed(), new SecureRandom(), NOWHERE);
        this.masker = masker();
        this.today = LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** A masker with a throw-away key. */
    static Masker masker() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Masker(new MasterKey(key));
    }

    Evaluation over(Snapshot known, Thresholds thresholds) {
        return over(known, Confidence.packed(), thresholds);
    }

    Evaluation over(Snapshot known, Confidence confidence, Thresholds thresholds) {
        var answerer = new Answerer(() -> known, intents, clearance, confidence, thresholds);
        return new Evaluation(known, answerer, masker, today);
    }
}
