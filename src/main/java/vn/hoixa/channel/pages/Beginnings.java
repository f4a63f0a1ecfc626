package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Source;

/**
 * Prefix index of the names of all published items, for search while typing: finds names that contain the typed words,
 * the last one perhaps incomplete. Immutable, like its snapshot.
 */
final class Beginnings {
    /** Rank penalty of a special procedure, so that it comes after its plain sibling. */
    private static final int LESS_PLAIN = 20;

    private final Snapshot snapshot;
    private final List<Named> all;

    /**
     * @param due its review-by date, after which it is not shown; empty for a procedure, whose leaflet says so itself
     */
    private record Named(Found what, List<String> names, int farther, Optional<Source> due) {
        int place(String typed) {
            return names.stream()
                    .mapToInt(name -> name.indexOf(" " + typed))
                    .filter(at -> at >= 0)
                    .map(at -> at + farther)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        boolean isShownOn(LocalDate day) {
            return due.isEmpty() || due.get().freshOn(day);
        }
    }

    private record At(Found what, int place) {}

    private Beginnings(Snapshot snapshot, List<Named> all) {
        this.snapshot = snapshot;
        this.all = all;
    }

    static Beginnings of(Snapshot snapshot) {
        var procedures = snapshot.procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .map(Beginnings::named);
        var events = snapshot.lifeEvents().stream()
                .map(event -> new Named(
                        Found.ToEvent.of(event), folded(event.title().text()), 0, Optional.of(event.source())));
        var answers = snapshot.answers().stream()
                .map(answer -> new Named(
                        Found.Answered.of(answer), folded(answer.title().text()), 0, Optional.of(answer.source())));
        return new Beginnings(
                snapshot,
                Stream.of(procedures, events, answers).flatMap(named -> named).toList());
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** @param typed folded, not empty */
    List<Found> with(String typed, LocalDate on) {
        return all.stream()
                .filter(named -> named.isShownOn(on))
                .map(named -> new At(named.what, named.place(typed)))
                .filter(at -> at.place < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(At::place)
                        .thenComparingInt(at -> at.what.title().length()))
                .map(At::what)
                .toList();
    }

    private static Named named(Procedure procedure) {
        var names = Stream.concat(Stream.of(procedure.shortName().text()), procedure.names().stream());
        return new Named(
                Found.ToProcedure.of(procedure),
                names.flatMap(name -> folded(name).stream()).distinct().toList(),
                procedure.special() ? LESS_PLAIN : 0,
                Optional.empty());
    }

    private static List<String> folded(String name) {
        return List.of(" " + Vietnamese.fold(name));
    }
}
