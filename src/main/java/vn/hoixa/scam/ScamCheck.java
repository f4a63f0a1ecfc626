package vn.hoixa.scam;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.privacy.MaskedText;

/**
 * Finds what looks like a scam in a message, from its text alone: without state, clock or I/O. Known messages and
 * numbers are looked up by {@link KnownItems}. Immutable and thread-safe.
 */
public final class ScamCheck {
    private static final String LISTED_BY = "dự án Chống Lừa Đảo";
    private static final LocalDate LISTED_ON = LocalDate.of(2025, 11, 1);

    private final Detector detector;
    private final Blocklist blocklist;

    ScamCheck(Detector detector, Blocklist blocklist) {
        this.detector = detector;
        this.blocklist = blocklist;
    }

    /** The check with the signs, addresses and learned words packed into the application. */
    public static ScamCheck packed() {
        return over(ScamFiles.packed());
    }

    /**
     * The check with the signs and addresses of a directory.
     *
     * @throws IllegalArgumentException when a pattern is malformed or a sign lacks one
     */
    public static ScamCheck from(Path directory) {
        return over(ScamFiles.in(directory));
    }

    private static ScamCheck over(ScamFiles files) {
        var hosts = new Hosts(files.addresses());
        var signs = files.signs();
        var features = new Features(new Ideas(files.ideas(), signs.words()));
        var learned = LearnedWords.packed(features);
        var reader = new Reader(new LinkFinder(hosts), hosts, signs.spellings());
        return new ScamCheck(new Detector(reader, signs, new LinkSigns(hosts), learned), Blocklist.packed(hosts));
    }

    /** The verdict on a message. */
    public ScamVerdict check(MaskedText message) {
        List<Sign> signs = detector.look(message.value());
        List<Match> listed = listed(detector.read(message.value()));
        if (!listed.isEmpty()) return new ScamVerdict.KnownScam(listed, signs);
        return signs.isEmpty() ? new ScamVerdict.NoKnownSigns() : new ScamVerdict.SignsOfScam(signs);
    }

    /** Whether a text is so clearly a scam or junk that it is checked even if nobody said it was pasted. */
    public boolean isPlainly(MaskedText message) {
        return detector.isPlain(message.value());
    }

    private List<Match> listed(Reading text) {
        return text.links().stream()
                .filter(link -> blocklist.listing(link).isPresent())
                .map(_ -> new Match(ItemKind.LINK, LISTED_BY, LISTED_ON, Optional.empty()))
                .distinct()
                .toList();
    }

    /** The score of a text; infinite for a host on the blocklist. */
    double score(Reading text) {
        return listed(text).isEmpty() ? detector.see(text).score() : Double.POSITIVE_INFINITY;
    }

    /** The addresses of a text that are not official ones. */
    Stream<Link> suspects(Reading text) {
        return text.links().stream()
                .filter(link -> !blocklist.hosts().isOfficial(link)
                        && !blocklist.hosts().isContact(link));
    }

    /** A masked text with its links defanged. */
    String defanged(String masked) {
        return detector.read(masked).defanged();
    }

    ScamCheck with(LearnedWords learned) {
        return new ScamCheck(detector.with(learned), blocklist);
    }

    Detector detector() {
        return detector;
    }
}
