package vn.hoixa.bulletin;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a warning says, one idea a field so that every outlet can be made of the same words.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param happening what happens, two sentences
 * @param signs by which people know it, one a line
 * @param advice what to do, one a line, verbs first
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

    /** Every line of it, in the order in which it is read. */
    public Stream<String> lines() {
        return Stream.of(Stream.of(title, happening), signs.stream(), advice.stream(), Stream.of(call))
                .flatMap(each -> each);
    }
}
