package vn.hoixa.drafting;

import java.util.List;
import java.util.UUID;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.Facet;

/**
 * Input of a draft.
 *
 * @param question its id
 * @param words what was asked, masked
 * @param asked the facets that were asked for; may be empty
 * @param sources passages that may be used, numbered from 1 without a gap; may be empty
 */
public record DraftRequest(UUID question, MaskedText words, List<Facet> asked, List<DraftSource> sources) {
    public DraftRequest {
        asked = List.copyOf(asked);
        sources = List.copyOf(sources);
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).number() != i + 1) {
                throw new IllegalArgumentException("source %d has the number %d"
                        .formatted(i + 1, sources.get(i).number()));
            }
        }
    }
}
