package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;

/**
 * Search while typing: names that contain the typed words literally, and hits of the question search. The list shows
 * more than an answer would, but nothing that merely shares a word.
 *
 * <p>Past its review-by date a common answer, a life event or a topic is not shown; a procedure is, its leaflet says
 * so.
 */
record Finder(Beginnings beginnings, LocalDate on) {
    static final int MOST = 12;
    /** Shortest useful beginning, in letters. */
    private static final int SHORTEST = 2;

    private static final int LOOKED_AT = 30;

    /**
     * Least fit of question and name for a hit to be listed on its own; tuned on the names and phrasings of the
     * knowledge base.
     */
    private static final double FITS = 0.6;
    /** Least fit of a hit when names begin with the typed text, since somebody may be in the middle of a word. */
    private static final double WHOLE = 0.97;
    /** A weaker hit has to cover this share of the question's subject … */
    private static final double COVERS = 0.6;
    /** … fit a name at least this well … */
    private static final double RESEMBLES = 0.3;
    /** … and come close to the best. */
    private static final double NEAR = 0.4;

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private Snapshot snapshot() {
        return beginnings.snapshot();
    }

    /** @param words masked, without tokens */
    List<Found> find(String words) {
        var code = CODE.matcher(words);
        if (code.find()) {
            return ProcedureCode.of(code.group()).flatMap(snapshot()::procedure).stream()
                    .<Found>map(Found.ToProcedure::of)
                    .toList();
        }
        String typed = Vietnamese.fold(words);
        return typed.length() < SHORTEST ? List.of() : found(words, beginnings.with(typed, on));
    }

    private List<Found> found(String words, List<Found> begun) {
        var hits = snapshot().search(words, LOOKED_AT);
        var fitting = found(hits.stream().filter(hit -> hit.named() >= FITS));
        var all = new LinkedHashSet<Found>();
        if (hits.stream().findFirst().filter(best -> best.named() >= WHOLE).isPresent()) {
            all.addAll(fitting);
        }
        all.addAll(begun);
        all.addAll(fitting);
        if (all.isEmpty()) {
            double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
            all.addAll(found(hits.stream().filter(hit -> resembles(hit, best))));
        }
        return all.stream().limit(MOST).toList();
    }

    private static boolean resembles(Hit hit, double best) {
        return hit.asked() >= COVERS && hit.named() >= RESEMBLES && hit.score() >= best * NEAR;
    }

    private List<Found> found(Stream<Hit> hits) {
        return hits.flatMap(hit -> found(hit).stream()).toList();
    }

    private Optional<Found> found(Hit hit) {
        return switch (hit.kind()) {
            case PROCEDURE ->
                ProcedureCode.of(hit.key()).flatMap(snapshot()::procedure).map(Found.ToProcedure::of);
            case ANSWER -> snapshot().answer(hit.key()).filter(this::isFresh).map(Found.Answered::of);
            case LIFE_EVENT ->
                snapshot().lifeEvent(hit.key()).filter(this::isFresh).map(Found.ToEvent::of);
            case OUT_OF_SCOPE ->
                snapshot()
                        .topic(hit.key())
                        .filter(topic -> topic.source().freshOn(on))
                        .map(Found.Elsewhere::of);
        };
    }

    private boolean isFresh(CommonAnswer answer) {
        return answer.source().freshOn(on);
    }

    private boolean isFresh(LifeEvent event) {
        return event.source().freshOn(on);
    }
}
