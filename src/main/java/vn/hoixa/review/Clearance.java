package vn.hoixa.review;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.hoixa.knowledge.Commune;

/** Factory of {@link ClearedText}s. It stores nothing: {@link ClearedTexts} does. */
public final class Clearance {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final StandingReplies replies;
    private final RandomGenerator random;
    private final URI publicUrl;
    private final Optional<StandingReply> mark;

    /**
     * @param random the source of verification codes and ids: a secure one in an installation, a seeded one in tests
     * @param publicUrl the address citizens use, with which every link begins
     */
    public Clearance(StandingReplies replies, RandomGenerator random, URI publicUrl) {
        this(replies, random, publicUrl, Optional.empty());
    }

    /** @param mark the first line of texts sent by themselves, as in a demonstration */
    Clearance(StandingReplies replies, RandomGenerator random, URI publicUrl, Optional<StandingReply> mark) {
        this.replies = replies;
        this.random = random;
        this.publicUrl = publicUrl;
        this.mark = mark;
    }

    /**
     * Starts a text in the commune's name: its unit, phones, places and hours fill the slots of standing lines; general
     * words stand for them until the commune's own information is published.
     */
    public Composition compose(Optional<Commune> commune) {
        return new Composition(this, CommuneSlots.of(commune, replies));
    }

    /**
     * Starts a text that is no reply to a message: it carries the installation's mark, which replies get from their
     * context.
     */
    public Composition announce(Optional<Commune> commune) {
        var text = compose(commune);
        mark.ifPresent(text::prefix);
        return text;
    }

    /** An option outside any text, as in a channel's list of commands. */
    public Option label(OptionId id, StandingReply words) {
        return Option.numbered(1, id, replies.say(words, Map.of()));
    }

    StandingReplies replies() {
        return replies;
    }

    String publicUrl() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    VerificationCode drawCode() {
        return VerificationCode.draw(random);
    }

    UUID drawId() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
