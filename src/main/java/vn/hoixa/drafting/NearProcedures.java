package vn.hoixa.drafting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.hoixa.dense.Nearness;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;

/**
 * The procedures that an officer's or a waiting citizen's words mean, for officers to see: by words, and by nearness of meaning where an embedding model is set. A page
 * waits a moment for it and no longer; what the words find is always there.
 */
public final class NearProcedures {
    private static final int AT_ONCE = 2;

    private final Nearness nearness;
    private final Masker masker;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param patience how long a page may wait */
    NearProcedures(Nearness nearness, Masker masker, Duration patience) {
        this.nearness = nearness;
        this.masker = masker;
        this.patience = patience;
    }

    public static NearProcedures off(Masker masker) {
        return new NearProcedures(
                Nearness.off(() -> {
                    throw new IllegalStateException("nothing is near where nearness is off");
                }),
                masker,
                Duration.ZERO);
    }

    /** Whether there is a model to ask. */
    public boolean isOn() {
        return nearness.isOn();
    }

    /**
     * Both rankings fused; those found by words alone when the model is off, slow, busy or away.
     *
     * @param found by words, best first
     * @param words masked before they go anywhere
     */
    public List<ProcedureCode> with(List<ProcedureCode> found, String words) {
        if (!nearness.isOn() || !places.tryAcquire()) {
            return found;
        }
        var fused = new CompletableFuture<List<ProcedureCode>>();
        Thread.startVirtualThread(() -> {
            try {
                fused.complete(nearness.with(found, masker.mask(words).text().words()));
            } finally {
                fused.complete(found);
                places.release();
            }
        });
        return fused.completeOnTimeout(found, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
