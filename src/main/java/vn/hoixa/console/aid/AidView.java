package vn.hoixa.console.aid;

import java.util.List;
import java.util.UUID;
import vn.hoixa.drafting.Aid;
import vn.hoixa.drafting.AidKind;
import vn.hoixa.drafting.Drafted;
import vn.hoixa.drafting.Fact;

/**
 * View of a model's result for a text.
 *
 * @param state {@code writing}, {@code none}, {@code there}, {@code taken} or {@code gone}
 * @param note why there is no result; empty otherwise
 * @param maker model and version of the prompt
 * @param added facts that are not in the officer's words
 * @param lost facts of the officer's words that are left out
 * @param kept whether it is one line stored for the subject, which the officer may reword
 */
record AidView(
        String state,
        UUID id,
        String label,
        String note,
        String maker,
        List<String> lines,
        List<String> added,
        List<String> lost,
        boolean kept) {
    static AidView of(Aid aid) {
        return aid.came()
                .map(came -> switch (came) {
                    case Aid.Came.Nothing(var why, var by) -> bare("none", aid, why.words(), maker(by));
                    case Aid.Came.Lines lines ->
                        new AidView(
                                "there",
                                aid.id(),
                                aid.kind().label(),
                                "",
                                maker(lines.by()),
                                lines.lines(),
                                words(aid.unsupported(lines.text()), lines.text()),
                                words(aid.lost(), aid.input()),
                                aid.kind() == AidKind.LABEL);
                })
                .orElseGet(() -> bare("writing", aid, "", ""));
    }

    /** The final state: taken or discarded. */
    static AidView ended(UUID id, String state) {
        return new AidView(state, id, "", "", "", List.of(), List.of(), List.of(), false);
    }

    private static AidView bare(String state, Aid aid, String note, String maker) {
        return new AidView(state, aid.id(), aid.kind().label(), note, maker, List.of(), List.of(), List.of(), false);
    }

    private static String maker(Drafted.By by) {
        return by.model() + ", lời dặn bản " + by.prompt();
    }

    private static List<String> words(List<Fact> facts, String text) {
        return facts.stream().map(fact -> fact.in(text)).distinct().toList();
    }
}
