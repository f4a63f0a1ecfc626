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
 * A {@link Diction} that is trained lazily on first use; for hundreds of procedures that takes some seconds.
 *
 * <p>The same names give the same model, so the last few models are cached for the whole process: a model trained for a
 * trial state is reused when that state is published.
 */
final class LateDiction {
    /** Models by the digest of their names; few, because each has a weight for every pair of n-gram and item. */
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

    /** The model for changed items. */
    LateDiction over(List<ReadItem> changed) {
        return new LateDiction(changed, bare, wanted || learned != null);
    }

    /** Trains now, if the model was in use before the items changed. */
    void learnAgain() {
        if (wanted) get();
    }

    /** Returns the model, waiting for its training. */
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
