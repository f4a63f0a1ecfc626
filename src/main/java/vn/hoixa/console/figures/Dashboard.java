package vn.hoixa.console.figures;

import java.util.List;
import java.util.Map;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;

/** Content of the dashboard. */
record Dashboard(List<Headline> headlines, Chart.Columns course, Map<String, List<Chart.Bar>> rankings, Parts parts) {
    private static final int MOST_PROCEDURES = 15;

    /** The rows of its tables. */
    record Parts(List<DeskRow> desks, List<SubjectRow> subjects, List<WarningRow> warnings, List<GapRow> gaps) {}

    record DeskRow(String name, String opened, String settled, String median, String ninetieth) {}

    record SubjectRow(String name, String code, String field, String asked, String people) {}

    record WarningRow(String day, String title, String kind, String severity, List<String> reach) {}

    /** @param next the question whose answer can close the gap */
    record GapRow(String about, String people, List<String> words, String next) {}

    static Dashboard of(Edition edition) {
        var figures = edition.now();
        return new Dashboard(
                Headline.of(edition),
                Chart.columns(figures.asking().course()),
                Map.of(
                        "outcomes", Chart.bars(Outcomes.of(figures.asking())),
                        "channels", Chart.bars(channels(figures.asking())),
                        "fields", Chart.bars(figures.asking().topics().fields()),
                        "forms", Chart.bars(figures.safety().reports().forms()),
                        "villages", Chart.bars(figures.safety().reports().villages())),
                new Parts(desks(figures), subjects(figures), warnings(figures), gaps(figures)));
    }

    static List<Counted> channels(Figures.Asking asking) {
        return asking.channels().entrySet().stream()
                .map(channel -> new Counted(Say.capitalised(channel.getKey().title()), channel.getValue()))
                .sorted(java.util.Comparator.comparing(Counted::number).reversed())
                .toList();
    }

    private static List<DeskRow> desks(Figures figures) {
        return figures.waiting().desks().stream()
                .map(desk -> new DeskRow(
                        desk.name(),
                        Say.number(desk.opened()),
                        Say.number(desk.settled()),
                        Say.length(desk.waited().median()),
                        Say.length(desk.waited().ninetieth())))
                .toList();
    }

    private static List<SubjectRow> subjects(Figures figures) {
        return figures.asking().topics().procedures().stream()
                .limit(MOST_PROCEDURES)
                .map(subject -> new SubjectRow(
                        subject.name(),
                        subject.code().value(),
                        subject.field(),
                        Say.number(subject.asked()),
                        Say.number(subject.people())))
                .toList();
    }

    private static List<WarningRow> warnings(Figures figures) {
        return figures.safety().warnings().stream()
                .map(reach -> new WarningRow(
                        Say.moment(reach.at()),
                        reach.title(),
                        reach.kind(),
                        reach.severity(),
                        List.of(
                                Say.number(reach.sent()),
                                Say.number(reach.unreached()),
                                Say.number(reach.waiting()),
                                Say.number(reach.households()))))
                .toList();
    }

    private static List<GapRow> gaps(Figures figures) {
        return figures.knowing().gaps().stream()
                .map(gap -> new GapRow(
                        gap.about().isEmpty() ? "Chưa rõ việc gì" : gap.about(),
                        Say.number(gap.people()),
                        gap.words().stream().map(words -> words.value()).toList(),
                        gap.next().toString()))
                .toList();
    }
}
