package vn.hoixa.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.hoixa.deviation.DeviationSettings;
import vn.hoixa.document.DocumentTemplate;
import vn.hoixa.document.Facts;
import vn.hoixa.document.OfficialDocument;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.pause.Pauses;

/** Writes the documents that an office signs before a channel opens, each with current data. */
@Component
public class Dossier {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Knowledge knowledge;
    private final People people;
    private final ChannelLines channels;
    private final Working working;
    private final DeviationSettings deviation;
    private final Clock clock;

    Dossier(
            Knowledge knowledge,
            People people,
            ChannelLines channels,
            Working working,
            DeviationSettings deviation,
            Clock clock) {
        this.knowledge = knowledge;
        this.people = people;
        this.channels = channels;
        this.working = working;
        this.deviation = deviation;
        this.clock = clock;
    }

    /** A document with current data; it is not stored. */
    public OfficialDocument write(Paper paper) {
        var today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        var unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("xã …");
        var facts = working.facts()
                .text("unit", unit)
                .text("today", DAY.format(today))
                .text("sample", Integer.toString(deviation.sample()))
                .text("least_share", Working.percent(deviation.leastShare()))
                .list("channels", channels.all());
        return DocumentTemplate.load(paper.file(), working.prompts())
                .fill(working.letterhead(), unit, today.getYear(), withPeople(withKnowledge(facts, today), today));
    }

    private Facts withKnowledge(Facts facts, LocalDate today) {
        var known = knowledge.snapshot();
        long procedures = known.procedures().stream()
                .filter(one -> one.repeal().isEmpty() && one.source().freshOn(today))
                .count();
        long answers = known.answers().stream()
                .filter(one -> one.source().freshOn(today))
                .count();
        return facts.text("procedures", Long.toString(procedures)).text("answers", Long.toString(answers));
    }

    private Facts withPeople(Facts facts, LocalDate today) {
        return facts.table("holders", people.holders())
                .table("assignments", people.assignments(today))
                .text("publishers", people.named(EnumSet.of(Role.KNOWLEDGE)))
                .text("police", people.named(EnumSet.of(Role.POLICE)))
                .text("stoppers", people.named(Pauses.MAY));
    }
}
