package vn.hoixa.dense;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Semantic search: fuses the keyword results with the procedures nearest in meaning. It embeds a snapshot on first use,
 * so it is called where time does not matter: by draft writers, and in the background of a page that waits only a
 * moment. If the model fails, the keyword results are returned.
 */
public final class Nearness {
    private static final Logger LOG = LoggerFactory.getLogger(Nearness.class);
    private static final int NEAREST = 10;

    private final Optional<EmbeddingModel> model;
    private final Knowledge knowledge;
    private Optional<Built> built = Optional.empty();

    private record Built(Snapshot of, DenseIndex index) {}

    private Nearness(Optional<EmbeddingModel> model, Knowledge knowledge) {
        this.model = model;
        this.knowledge = knowledge;
    }

    public static Nearness off(Knowledge knowledge) {
        return new Nearness(Optional.empty(), knowledge);
    }

    public static Nearness by(EmbeddingModel model, Knowledge knowledge) {
        return new Nearness(Optional.of(model), knowledge);
    }

    public boolean isOn() {
        return model.isPresent();
    }

    /**
     * Both rankings fused.
     *
     * @param question masked words
     * @param found by keyword search, best first
     */
    public List<ProcedureCode> with(List<ProcedureCode> found, String question) {
        try {
            return measured(found, question);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the embedding model gave nothing ({}); what the words find stays as it is",
                    e.getClass().getName());
            return found;
        }
    }

    /**
     * As {@link #with}, but fails when the model cannot be reached.
     *
     * @throws RuntimeException from the model when it cannot be reached
     */
    public List<ProcedureCode> measured(List<ProcedureCode> found, String question) {
        return model.map(each -> Fusion.of(List.of(found, index(each).nearest(question, NEAREST))))
                .orElse(found);
    }

    private synchronized DenseIndex index(EmbeddingModel embedding) {
        var now = knowledge.snapshot();
        var current =
                built.filter(each -> each.of() == now).orElseGet(() -> new Built(now, DenseIndex.over(now, embedding)));
        built = Optional.of(current);
        return current.index();
    }
}
