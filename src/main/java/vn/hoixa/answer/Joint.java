package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A place where a question may split into two matters: "khai tử cho ba | rồi | làm mai táng phí".
 *
 * @param before the text before it, from the nearest clause to all of it: what is further away is background
 * @param after the text after it, likewise
 */
record Joint(List<String> before, List<String> after, Kind kind) {
    /** What joins the two parts. */
    enum Kind {
        /** A coordinating word: "và", "đồng thời", "vừa … vừa". */
        AND,
        /** Another linking word: "rồi", "với", "còn". */
        OTHER,
        /** No word, only a comma, a full stop or a new line. */
        STOP
    }

    /** The most places tried; a question with more is a story. */
    private static final int MOST = 6;

    Joint {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The first joints of a text that have text on both sides. */
    static List<Joint> in(String text) {
        List<Joint> joints = new ArrayList<>();
        Matcher place = JointWords.PLACE.matcher(text);
        while (joints.size() < MOST && place.find()) {
            String before = text.substring(0, place.start());
            String after = text.substring(place.end());
            if (before.isBlank()
                    || after.isBlank()
                    || JointWords.NEEDED.matcher(after).matches()) continue;
            String nearest = clauses(before).getLast();
            String next = clauses(after).getFirst();
            joints.add(new Joint(
                    sides(before, nearest),
                    sides(after, joinsThings(place) ? shared(nearest, next) : next),
                    kind(place)));
        }
        return joints;
    }

    /** "Mất căn cước | với | thẻ bảo hiểm y tế": a thing alone shares what is said of the thing before it. */
    private static String shared(String before, String after) {
        if (JointWords.ACT.matcher(after).find()) return after;
        Matcher act = JointWords.ACT.matcher(before);
        int end = 0;
        while (act.find()) end = act.end();
        return before.substring(0, end) + after;
    }

    private static List<String> clauses(String text) {
        List<String> clauses = Arrays.stream(JointWords.CLAUSES.split(text))
                .filter(clause -> !clause.isBlank())
                .toList();
        return clauses.isEmpty() ? List.of(text) : clauses;
    }

    private static List<String> sides(String all, String nearest) {
        return Stream.of(nearest, all).distinct().toList();
    }

    private static Kind kind(Matcher place) {
        if (place.group("and") != null || place.group("plus") != null) return Kind.AND;
        return place.group("with") != null || place.group("other") != null ? Kind.OTHER : Kind.STOP;
    }

    private static boolean joinsThings(Matcher place) {
        return kind(place) == Kind.AND || place.group("with") != null;
    }

    /** Whether the nearest text on one side is already done. */
    boolean isOfWhatIsDone() {
        return JointWords.DONE.matcher(before.getFirst()).find()
                || JointWords.DONE.matcher(after.getFirst()).find();
    }

    /** Whether the text before a joint is only background. */
    static boolean isTold(String side) {
        return JointWords.TOLD.matcher(side).find();
    }

    /** Whether the text after a joint begins with something to be done: "… và nhập hộ khẩu cho cháu". */
    static boolean isWish(String side) {
        return JointWords.BEGINS_WITH_A_WISH.matcher(side).find();
    }
}
