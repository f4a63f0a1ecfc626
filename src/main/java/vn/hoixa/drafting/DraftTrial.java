package vn.hoixa.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hoixa.dense.DenseSettings;
import vn.hoixa.dense.Embeddings;
import vn.hoixa.dense.Nearness;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/** Makes drafts outside an office, over a snapshot, to evaluate their quality: by rule, or by a model. */
public final class DraftTrial {
    private final Passages passages;
    private final Drafter drafter;

    private DraftTrial(Snapshot known, Drafter drafter) {
        this.passages = new Passages(() -> known, Nearness.off(() -> known));
        this.drafter = drafter;
    }

    public static DraftTrial byRule(Snapshot known) {
        return new DraftTrial(known, new ExtractiveDrafter());
    }

    /**
     * @param settings with an endpoint in a private network or on this machine
     * @param prompts a directory, or empty for the packed ones
     * @throws IllegalArgumentException for an endpoint elsewhere
     */
    public static DraftTrial byModel(Snapshot known, DraftingSettings settings, Masker masker, String prompts) {
        if (!Endpoint.isLocal(settings.baseUrl())) {
            throw new IllegalArgumentException(
                    "an endpoint outside the office's network is allowed in the console only: " + settings.baseUrl());
        }
        return new DraftTrial(known, DraftingConfiguration.drafter(settings, masker, prompts));
    }

    /**
     * Semantic search over the same snapshot.
     *
     * @throws IllegalArgumentException for an endpoint outside the office's network
     */
    public static Nearness nearness(Snapshot known, DenseSettings settings) {
        if (settings.isServer() && !Endpoint.isLocal(settings.baseUrl())) {
            throw new IllegalArgumentException("embeddings come from the office's network only: " + settings.baseUrl());
        }
        return Nearness.by(Embeddings.of(settings), () -> known);
    }

    /**
     * The draft of one question, with its sources.
     *
     * @param sources the sources that the draft cites
     * @param unsupported facts found in none of them, marked for the officer
     */
    public record Tried(Drafted drafted, List<DraftSource> sources, List<Fact> unsupported) {}

    public Tried draft(MaskedText question, List<ProcedureCode> about, List<Facet> asked, LocalDate on) {
        var id = UUID.randomUUID();
        var request = passages.request(new Subjects.Subject(id, question, about, asked), on);
        var drafted = drafter.draft(request, Drafter.Watch.NOBODY);
        if (!(drafted instanceof Drafted.Written written)) {
            return new Tried(drafted, List.of(), List.of());
        }
        var used = request.sources().stream()
                .filter(source -> written.used().contains(source.number()))
                .toList();
        var texts = used.stream().map(DraftSource::said).toList();
        return new Tried(drafted, used, Grounding.unsupported(written.text(), texts));
    }
}
