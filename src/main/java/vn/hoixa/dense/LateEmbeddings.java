package vn.hoixa.dense;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedding model that is loaded lazily, on first use and once: a command that does not use it does not pay for it,
 * and invalid files are reported once and not read again.
 */
final class LateEmbeddings implements EmbeddingModel {
    private static final Logger LOG = LoggerFactory.getLogger(LateEmbeddings.class);

    private final FutureTask<EmbeddingModel> model;

    /** @param read throws {@link IllegalArgumentException} with a message about the files alone */
    LateEmbeddings(Supplier<EmbeddingModel> read) {
        this.model = new FutureTask<>(() -> {
            try {
                return read.get();
            } catch (IllegalArgumentException e) {
                LOG.error("{}; what the words find stays as it is", e.getMessage());
                throw e;
            }
        });
    }

    /** @throws IllegalStateException when there is no model in the files */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        return model().embedAll(texts);
    }

    private EmbeddingModel model() {
        model.run();
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedding model was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("there is no embedding model", e);
        }
    }
}
