package vn.hoixa.scam;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.privacy.MaskedText;

/**
 * Says what in a message looks like a scam, from its text alone: without state, clock or I/O. Whether somebody has warned of
 * the very message or of the numbers in it is the matter of {@link KnownItems}. Immutable; may be used from many threads.
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

    /** What a message comes to. */
    public ScamVerdict check(MaskedText message) {
        List<Sign> signs = detector.look(message.value());
        List<Match> listed = listed(detector.read(message.value()));
        if (!listed.isEmpty()) return new ScamVerdict.KnownScam(listed, signs);
        return signs.isEmpty() ? new ScamVerdict.NoKnownSigns() : new ScamVerdict.SignsOfScam(signs);
    }

    /** Whether a text is so plainly a swindler's or junk that it need not be said to be pasted. */
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

    /** By how much a text is like a scam; what is on the list of hosts is so beyond measure. */
    double score(Reading text) {
        return listed(text).isEmpty() ? detector.see(text).score() : Double.POSITIVE_INFINITY;
    }

    /** The addresses of a text that are nobody's official one. */
    Stream<Link> suspects(Reading text) {
        return text.links().stream()
                .filter(link -> !blocklist.hosts().isOfficial(link)
                        && !blocklist.hosts().isContact(link));
    }

    /** A masked text whose links no program makes a link of. */
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
