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
 * Finds procedures for officers by an officer's or citizen's words: by keyword search, and by semantic search where an
 * embedding model is set. A page waits only a moment for the latter; the keyword results are always there.
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

    /** Whether an embedding model is available. */
    public boolean isOn() {
        return nearness.isOn();
    }

    /**
     * Both rankings fused; the keyword ranking alone when the model is off, slow, busy or unreachable.
     *
     * @param found by keyword search, best first
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
