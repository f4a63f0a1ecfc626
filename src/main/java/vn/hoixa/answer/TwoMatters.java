package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Procedure;

/**
 * Hears two matters in one question: "khai tử cho ba rồi làm mai táng phí". A question is divided at a joint only where each
 * side by itself names a procedure, clearly and of another family than the other side's; everything else is one matter with
 * circumstances.
 */
final class TwoMatters {
    /** Between matters, or inside what is said of one: then what stands before has to be a wish. */
    private static final String LOOSE = "loose";

    private static final Pattern JOINT = Pattern.compile("(?iU)[,;.]?\\s+(?:với lại|voi lai|và cả|va ca|và|va"
            + "|(?<loose>rồi|roi|(?<!đối |doi )(?:với|voi)|còn|kèm|sẵn)|đồng thời|dong thoi"
            + "|(?:luôn|sẵn|nhân|luon|san|nhan) (?:tiện|tien)|(?:tiện|tien) (?:thể|the)|cùng lúc|cung luc"
            + "|sau đó|sau do|ngoài ra|ngoai ra|lẫn)\\s+|\\s+[+&]\\s+|[,;]\\s+(?:tiện|tien|sẵn|san)\\s+");

    private static final Pattern CLAUSES = Pattern.compile("[,;.:]\\s+");

    /** So many places are tried; a question with more is a story. */
    private static final int JOINTS = 6;

    /** How well a side has to fit its procedure's name. */
    private static final double FITS = 0.6;

    /** So few words name no matter. */
    private static final int WORDS = 2;

    /** How sure each side has to be. */
    private static final double SURE = 0.85;

    private final Intents intents;
    private final Family family;
    private final Confidence confidence;

    TwoMatters(Intents intents, Family family, Confidence confidence) {
        this.intents = intents;
        this.family = family;
        this.confidence = confidence;
    }

    /** Finds what a part of a question is about; empty where nothing is found or it is no procedure's matter. */
    interface Weighing extends Function<Question, Optional<Family.Best>> {}

    private record Side(Question question, Family.Best best, double sure) {
        Procedure procedure() {
            return best.leader().procedure();
        }
    }

    private record Pair(Side left, Side right) {
        double sure() {
            return Math.min(left.sure(), right.sure());
        }
    }

    Optional<Decision.Both> in(Question question, Weighing weighing) {
        return pairs(question, weighing).stream()
                .max(Comparator.comparingDouble(Pair::sure))
                .map(pair ->
                        new Decision.Both(pair.left().procedure(), pair.right().procedure()));
    }

    private List<Pair> pairs(Question question, Weighing weighing) {
        List<Pair> pairs = new ArrayList<>();
        Matcher joint = JOINT.matcher(question.text());
        for (int tried = 0; tried < JOINTS && joint.find(); tried++) {
            boolean loose = joint.group(LOOSE) != null;
            List<String> left = clauses(question.text().substring(0, joint.start()));
            List<String> right = clauses(question.text().substring(joint.end()));
            if (left.isEmpty() || right.isEmpty() || (loose && !wants(left.getFirst()))) continue;
            side(List.of(left.getFirst(), left.getLast()), weighing)
                    .flatMap(first -> side(
                                    List.of(right.getFirst(), right.get(Math.min(1, right.size() - 1))), weighing)
                            .map(second -> new Pair(first, second)))
                    .filter(this::areTwo)
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /** The whole text, then each of its clauses. */
    private static List<String> clauses(String text) {
        if (text.isBlank()) return List.of();
        List<String> clauses = new ArrayList<>(List.of(text));
        clauses.addAll(Arrays.asList(CLAUSES.split(text)));
        return clauses;
    }

    private boolean wants(String text) {
        return intents.wantsSomething(intents.hear(text));
    }

    /** @param texts tried one after the other */
    private Optional<Side> side(List<String> texts, Weighing weighing) {
        return texts.stream()
                .distinct()
                .flatMap(text -> side(text, weighing).stream())
                .findFirst();
    }

    private Optional<Side> side(String text, Weighing weighing) {
        Question part = Question.of(text, intents);
        if (part.matter().size() < WORDS) return Optional.empty();
        return weighing.apply(part)
                .filter(best -> best.leader().named() >= FITS && best.isDistinct())
                .map(best ->
                        new Side(part, best, confidence.answers(best.evidence().asPart())))
                .filter(side -> side.sure() >= SURE);
    }

    /** Siblings are two where each side says what is special about its own. */
    private boolean areTwo(Pair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        if (left.equals(right)) return false;
        if (!family.areSiblings(left, right)) return true;
        return family.says(pair.left().question(), left, right)
                && family.says(pair.right().question(), right, left);
    }
}
