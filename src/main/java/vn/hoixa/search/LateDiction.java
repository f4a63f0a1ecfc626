package vn.hoixa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoixa.search.Diction.ItemName;

/**
 * A {@link Diction} that is learned when it is first asked for: over hundreds of procedures that takes some seconds.
 *
 * <p>The same names teach the same, so the last few that were learned are remembered for the whole process: a keeper's trial
 * of a state of knowledge has learned it for the publication that follows.
 */
final class LateDiction {
    /** By the digest of their names; few, since each has a weight for every run of words and item that meet. */
    private static final Cache<String, Diction> LEARNED =
            Caffeine.newBuilder().maximumSize(3).build();

    private final List<ReadItem> items;
    private final UnaryOperator<String> bare;
    private final boolean wanted;
    private volatile @Nullable Diction learned;

    private LateDiction(List<ReadItem> items, UnaryOperator<String> bare, boolean wanted) {
        this.items = items;
        this.bare = bare;
        this.wanted = wanted;
    }

    /** @param bare folds a word of a name as a question's are folded */
    static LateDiction of(List<ReadItem> items, UnaryOperator<String> bare) {
        return new LateDiction(items, bare, false);
    }

    /** That of changed items. */
    LateDiction over(List<ReadItem> changed) {
        return new LateDiction(changed, bare, wanted || learned != null);
    }

    /** Learns now, if somebody asked for the one before the items changed. */
    void learnAgain() {
        if (wanted) get();
    }

    /** Waits for it while it is being learned. */
    Diction get() {
        Diction known = learned;
        if (known != null) return known;
        List<ItemName> names = Diction.names(items, bare);
        Diction one = LEARNED.get(digest(names), _ -> new Diction(names));
        learned = one;
        return one;
    }

    private static String digest(List<ItemName> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ItemName name : names) {
                digest.update(
                        (name.item() + '\t' + String.join(" ", name.words()) + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
