package vn.hoixa.console.frame;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.pause.Pause;
import vn.hoixa.pause.Pauses;
import vn.hoixa.pause.Scope;

/** Describes pauses in words for officers. */
@Component
public class PausedParts {
    private final Pauses pauses;
    private final Knowledge knowledge;

    PausedParts(Pauses pauses, Knowledge knowledge) {
        this.pauses = pauses;
        this.knowledge = knowledge;
    }

    /** The pauses in force, for the line above every page. */
    List<String> now() {
        return pauses.inForce().stream().map(Pause::scope).map(this::words).toList();
    }

    /** "mọi câu hỏi", "kênh Zalo", "lĩnh vực Hộ tịch", "thủ tục Khai sinh". */
    public String words(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> "mọi câu hỏi";
            case Scope.OfChannel(var channel) -> "kênh " + channel.title();
            case Scope.OfField(var field) -> "lĩnh vực " + field;
            case Scope.OfProcedure(var code) ->
                "thủ tục "
                        + knowledge
                                .snapshot()
                                .procedure(code)
                                .map(procedure -> procedure.shortName().text())
                                .orElse(code.value());
        };
    }
}
