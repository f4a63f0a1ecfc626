package vn.hoixa.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * A request of an officer to the language model, with its result.
 *
 * @param subject what it is for, such as {@code warning:12}
 * @param input the text given to the model, masked
 * @param came empty while the model is working
 */
public record Aid(UUID id, AidKind kind, String subject, OfficerId officer, String input, Optional<Came> came) {
    /** Result of the request. */
    public sealed interface Came {
        /** Lines that the officer may accept or discard. */
        record Lines(List<String> lines, Drafted.By by) implements Came {
            public Lines {
                lines = List.copyOf(lines);
            }

            /** All lines as one text. */
            public String text() {
                return String.join("\n", lines);
            }
        }

        /** No result, with the reason. */
        record Nothing(Drafted.Why why, Drafted.By by) implements Came {}
    }

    /** Facts in a text that the input does not contain; each has to be deleted or ticked before the text is sent. */
    public List<Fact> unsupported(String text) {
        return Grounding.unsupported(text, List.of(input));
    }

    /** Facts of the input that the lines leave out, for kinds that must keep all facts. */
    public List<Fact> lost() {
        return kind.keepsFacts() && came.orElse(null) instanceof Came.Lines lines
                ? Grounding.unsupported(input, List.of(lines.text()))
                : List.of();
    }
}
