package vn.hoixa.console.upkeep;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Slot;
import vn.hoixa.procedure.ProcedureCode;

/** Answers in the knowledge base that are about a procedure: when it changes, each has to be read again. */
@Component
class Resting {
    private final Knowledge knowledge;

    Resting(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param made whether it was first an officer's approved answer */
    record Answer(String key, String title, String words, String until, boolean made) {}

    List<Answer> on(Slot slot) {
        var code = ProcedureCode.of(slot.key());
        return knowledge.snapshot().answers().stream()
                .filter(answer -> code.filter(answer.codes()::contains).isPresent())
                .map(answer -> new Answer(
                        answer.key(),
                        answer.title().text(),
                        answer.answer().text(),
                        answer.source().reviewBy().map(Times::day).orElse(""),
                        answer.answer().origin().isPresent()))
                .toList();
    }
}
