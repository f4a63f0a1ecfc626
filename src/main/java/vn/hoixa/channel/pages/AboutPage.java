package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.channel.web.Days;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;

/**
 * Content of the page about this service, with the data of this installation: what it answers from, where to reach
 * people, which rules of law its published answers explain.
 *
 * @param scope how much is published
 * @param law published answers about the law on AI and about personal data, as far as their review is not overdue
 * @param doors places to reach a person
 * @param reception when and where the leaders receive citizens; empty when not published
 */
record AboutPage(Scope scope, List<Law> law, List<Door> doors, String reception, AboutSettings office) {
    private static final List<String> LAWS = List.of("luat-tri-tue-nhan-tao", "bao-ve-du-lieu");

    /** Size of the published knowledge, and the latest day on which facts were compared with their source. */
    record Scope(long procedures, long answers, long events, String comparedOn) {}

    /** A published answer about a law. */
    record Law(String title, List<LetterBlock> lines, String basis) {}

    /** A place where dossiers are received and people answer. */
    record Door(String name, String address, String hours, String phone) {
        /** The telephone for a {@code tel:} link. */
        public String dial() {
            return phone.replaceAll("[^0-9+]", "");
        }
    }

    static AboutPage of(Snapshot snapshot, AboutSettings office, LocalDate on) {
        return new AboutPage(
                scope(snapshot, on),
                LAWS.stream()
                        .flatMap(key -> snapshot.answer(key).stream())
                        .filter(answer -> answer.source().freshOn(on))
                        .map(AboutPage::law)
                        .toList(),
                snapshot.commune().map(AboutPage::doors).orElse(List.of()),
                snapshot.commune().map(AboutPage::reception).orElse(""),
                office);
    }

    private static Scope scope(Snapshot snapshot, LocalDate on) {
        var procedures = snapshot.procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .toList();
        return new Scope(
                procedures.stream()
                        .filter(procedure -> procedure.source().freshOn(on))
                        .count(),
                snapshot.answers().stream()
                        .filter(answer -> answer.source().freshOn(on))
                        .count(),
                snapshot.lifeEvents().stream()
                        .filter(event -> event.source().freshOn(on))
                        .count(),
                newest(procedures).map(Days::of).orElse(""));
    }

    private static Optional<LocalDate> newest(Collection<Procedure> procedures) {
        return procedures.stream()
                .map(procedure -> procedure.source().factsOn())
                .max(LocalDate::compareTo);
    }

    private static Law law(CommonAnswer answer) {
        return new Law(
                answer.title().text(), LetterBlock.of(answer.answer().text()), String.join(", ", answer.legalBasis()));
    }

    private static List<Door> doors(Commune commune) {
        return commune.servicePoints().stream()
                .map(point -> new Door(
                        point.name().text(),
                        point.address().text(),
                        point.hours().text(),
                        point.phone().map(Passage::text).orElse("")))
                .toList();
    }

    private static String reception(Commune commune) {
        return Stream.of(commune.receptionPlace(), commune.receptionSchedule())
                .flatMap(Optional::stream)
                .map(Passage::text)
                .reduce((place, schedule) -> place + ", " + schedule)
                .map(LetterBlock::sentence)
                .orElse("");
    }
}
