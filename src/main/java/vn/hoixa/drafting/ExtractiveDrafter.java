package vn.hoixa.drafting;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Puts published passages one after the other, word for word: what is asked for first. No model is involved. */
final class ExtractiveDrafter implements Drafter {
    private static final int MOST = 6;
    private static final Drafted.By RULE = new Drafted.By("extractive", 0, 0, 0, Duration.ZERO);

    @Override
    public Drafted draft(DraftRequest request, Watch watch) {
        var chosen = chosen(request);
        if (chosen.isEmpty()) {
            return new Drafted.None(Drafted.Why.NO_SOURCES, RULE);
        }
        String text = chosen.stream()
                .map(source -> source.part() + ": " + source.text() + " " + source.token())
                .collect(Collectors.joining("\n"));
        var used = chosen.stream().map(DraftSource::number).collect(Collectors.toSet());
        return new Drafted.Written(text, used, List.of(), RULE);
    }

    /** Of the first matter only: what is about another one would be mixed in without a word. */
    private static List<DraftSource> chosen(DraftRequest request) {
        var first =
                request.sources().stream().map(DraftSource::title).findFirst().orElse("");
        var about = request.sources().stream()
                .filter(source -> source.title().equals(first))
                .toList();
        var asked = request.asked().stream().map(facet -> facet.label()).toList();
        var wanted =
                about.stream().filter(source -> asked.contains(source.part())).toList();
        return (wanted.isEmpty() ? about : wanted).stream().limit(MOST).toList();
    }
}
