package vn.hoixa.bulletin;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a warning, one idea per field so that every outlet can use the same words.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param happening what happens, two sentences
 * @param signs by which people recognise it, one per line
 * @param advice what to do, one per line, verbs first
 * @param call whom to call
 */
public record Words(String title, String happening, List<String> signs, List<String> advice, String call) {
    public static final int LONGEST_TITLE = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_STORY = 500;
    static final int MOST_LINES = 6;

    public Words {
        title = Tidy.of(title);
        happening = Tidy.of(happening);
        signs = signs.stream().map(Tidy::of).filter(line -> !line.isEmpty()).toList();
        advice = advice.stream().map(Tidy::of).filter(line -> !line.isEmpty()).toList();
        call = Tidy.of(call);
    }

    public static final Words NONE = new Words("", "", List.of(), List.of(), "");

    /** All lines, in reading order. */
    public Stream<String> lines() {
        return Stream.of(Stream.of(title, happening), signs.stream(), advice.stream(), Stream.of(call))
                .flatMap(each -> each);
    }
}
