package vn.hoixa.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * Something a model was asked to do for an officer.
 *
 * @param subject what it is for, such as {@code warning:12}
 * @param input what was handed over, masked
 * @param came empty while the model is at work
 */
public record Aid(UUID id, AidKind kind, String subject, OfficerId officer, String input, Optional<Came> came) {
    /** What came of it. */
    public sealed interface Came {
        /** Lines for the officer to take or discard. */
        record Lines(List<String> lines, Drafted.By by) implements Came {
            public Lines {
                lines = List.copyOf(lines);
            }

            /** All of them as one text. */
            public String text() {
                return String.join("\n", lines);
            }
        }

        /** Nothing, and why. */
        record Nothing(Drafted.Why why, Drafted.By by) implements Came {}
    }

    /** The facts of a text that the input does not say; each has to be deleted or ticked before the text is sent. */
    public List<Fact> unsupported(String text) {
        return Grounding.unsupported(text, List.of(input));
    }

    /** The facts of the input that the lines leave out, for kinds that keep what was said. */
    public List<Fact> lost() {
        return kind.keepsFacts() && came.orElse(null) instanceof Came.Lines lines
                ? Grounding.unsupported(input, List.of(lines.text()))
                : List.of();
    }
}
