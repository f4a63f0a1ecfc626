package vn.hoixa.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hoixa.drafting.Drafts;
import vn.hoixa.drafting.Fact;
import vn.hoixa.drafting.MachineAids;
import vn.hoixa.drafting.StoredDraft;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Acted;

/** Compares the text in the editor with the sources of the machine's draft that it began as. */
@Component
class MachineDrafts {
    private final Drafts drafts;
    private final MachineAids aids;

    MachineDrafts(Drafts drafts, MachineAids aids) {
        this.drafts = drafts;
        this.aids = aids;
    }

    /** The facts of the text that are in no source, each once; none for a text that an officer wrote alone. */
    List<Doubt> doubts(Typed typed, Officer by) {
        var facts = facts(typed, by);
        return IntStream.range(0, facts.size())
                .mapToObj(i -> Doubt.of(i, facts.get(i), typed))
                .toList();
    }

    /** The facts that nobody has ticked yet. */
    List<Doubt> unvouched(Typed typed, Officer by) {
        return doubts(typed, by).stream().filter(doubt -> !doubt.vouched()).toList();
    }

    /** Records that the draft was used, when the text was sent. */
    void heed(Acted acted, Typed typed, Officer by) {
        if (acted instanceof Acted.Done) {
            draft(typed).ifPresent(draft -> drafts.used(draft, by.id(), typed.text(), facts(typed, by)));
        }
    }

    /**
     * The facts not in the draft's sources; for a text that did not begin as a draft, not in the input of the model.
     */
    private List<Fact> facts(Typed typed, Officer by) {
        var unsupported = draft(typed)
                .map(draft -> draft.unsupported(typed.text()))
                .or(() -> typed.aid().flatMap(id -> aids.find(id, by.id())).map(aid -> aid.unsupported(typed.text())))
                .orElse(List.of());
        var byKey = new LinkedHashMap<String, Fact>();
        unsupported.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        return List.copyOf(byKey.values());
    }

    private Optional<StoredDraft> draft(Typed typed) {
        return typed.machine().flatMap(drafts::find);
    }
}
