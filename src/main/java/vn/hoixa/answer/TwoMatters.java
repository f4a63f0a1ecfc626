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
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;

/**
 * Hears two matters in one question: "khai tử cho ba rồi làm mai táng phí". A question is divided at a joint only where each
 * side by itself names a procedure, clearly and of another family than the other side's; everything else is one matter with
 * circumstances.
 */
final class TwoMatters {
    /** Between matters, or inside what is said of one: then what stands before has to be a wish. */
    private static final String LOOSE = "loose";

    /** After these "với" joins no matters: "đối với", "ở với mẹ", "ký hợp đồng với". */
    private static final String WITH_WHOM =
            "đối|doi|khớp|khop|giống|giong|trùng|trung|so|cùng|cung|chung|ở|o|sống|song|đồng|dong|thẳng|thang|ký|ky";

    /** "Kết hôn với", "cưới với" somebody; but "đăng ký kết hôn với chuyển hộ khẩu" is two. */
    private static final String WITH_A_SPOUSE = "hôn|hon|cưới|cuoi";

    /** What a wish begins with. */
    private static final String WISHES =
            "chuyển|chuyen|nhập|nhap|tách|tach|đổi|doi|làm|lam|xin|khai|đăng ký|dang ky|cấp|cap";

    private static final Pattern JOINT = Pattern.compile(
            "(?iU)[,;.]?\\s+(?:với lại|voi lai|và cả|va ca|và|va"
                    + "|(?<loose>rồi|roi|(?<!(?:mới|moi|vừa|vua|đã|da) .{0,40})xong"
                    + "|(?<!(?:" + WITH_WHOM + ") )(?:với|voi|vs)"
                    + "(?:(?<!(?:" + WITH_A_SPOUSE + ") (?:với|voi|vs))|(?= (?:" + WISHES + ") ))"
                    + "|còn(?! (?:độc thân|doc than|sống|song|hạn|han|nhỏ|trẻ|giá trị|gia tri) )|kèm|sẵn)|đồng thời|dong thoi"
                    + "|(?:luôn|sẵn|nhân|luon|san|nhan) (?:tiện|tien)|(?:tiện|tien) (?:thể|the)|cùng lúc|cung luc"
                    + "|(?<=\\b(?:vừa|vua)\\s.{2,80}\\s)(?:vừa|vua)|sau đó|sau do|ngoài ra|ngoai ra|lẫn)\\s+|\\s+[+&]\\s+|[,;]\\s+(?:tiện|tien|sẵn|san)\\s+");

    /** "Chỉ có chứng minh với hộ khẩu": what somebody has is nothing that they want. */
    private static final Pattern HAS =
            Pattern.compile("(?iU)(?:^|[,;.\\s])(?:chỉ|chi|đã|da|đang|dang) (?:có|co)\\b[^,;.]*$");

    /** "… và có cần văn bản ủy quyền không": what is needed for a matter is no other. */
    private static final Pattern NEEDED =
            Pattern.compile("(?iU)^(?:có|co) (?:cần|can|phải|phai|bắt buộc|bat buoc)\\b.*");

    private static final Pattern CLAUSES = Pattern.compile("[,;.:]\\s+");

    /** So many places are tried; a question with more is a story. */
    private static final int JOINTS = 6;

    /** How well a side has to fit its procedure's name. */
    private static final double FITS = 0.6;

    /** The same where somebody asks about their own case. */
    private static final double FITS_A_CASE = 0.7;

    /** So few words name no matter. */
    private static final int WORDS = 2;

    /** How sure each side has to be. */
    private static final double SURE = 0.85;

    /** A lead before a sibling below which the side alone does not tell them apart. */
    private static final double OPEN = 0.4;

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

    /**
     * What is divided.
     *
     * @param meant what the whole is certain to be about
     */
    private record Whole(Question question, Optional<Procedure> meant) {
        /** Who asks about their own case says more than the matter: "có được dịch và chứng thực không" is one. */
        double fits() {
            return question.asked().kind() == QuestionKind.CASE ? FITS_A_CASE : FITS;
        }
    }

    private record Side(Question question, Procedure procedure, double sure) {}

    private record Pair(Side left, Side right) {
        double sure() {
            return Math.min(left.sure(), right.sure());
        }
    }

    /** @param whole what the whole question is certain to be about */
    Optional<Decision.Both> in(Question question, Optional<Procedure> whole, Weighing weighing) {
        return pairs(new Whole(question, whole), weighing).stream()
                .max(Comparator.comparingDouble(Pair::sure))
                .map(pair ->
                        new Decision.Both(pair.left().procedure(), pair.right().procedure()));
    }

    private List<Pair> pairs(Whole whole, Weighing weighing) {
        List<Pair> pairs = new ArrayList<>();
        String text = whole.question().text();
        Matcher joint = JOINT.matcher(text);
        for (int tried = 0; tried < JOINTS && joint.find(); tried++) {
            String before = text.substring(0, joint.start());
            String after = text.substring(joint.end());
            if (joint.group(LOOSE) != null
                    && (!wants(before) || HAS.matcher(before).find())) continue;
            if (NEEDED.matcher(after).matches()) continue;
            side(nearest(before, List::getLast), whole, weighing)
                    .flatMap(left -> side(nearest(after, List::getFirst), whole, weighing)
                            .map(right -> new Pair(left, right)))
                    .filter(this::areTwo)
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /** The clause at the joint, then all that stands on its side: what lies further off is told by the way. */
    private static List<String> nearest(String text, Function<List<String>, String> atJoint) {
        List<String> clauses = Arrays.stream(CLAUSES.split(text))
                .filter(clause -> !clause.isBlank())
                .toList();
        return clauses.isEmpty() ? List.of() : List.of(atJoint.apply(clauses), text);
    }

    private boolean wants(String text) {
        return intents.wantsSomething(intents.hear(text));
    }

    /** @param texts tried one after the other */
    private Optional<Side> side(List<String> texts, Whole whole, Weighing weighing) {
        return texts.stream()
                .distinct()
                .flatMap(text -> side(text, whole, weighing).stream())
                .findFirst();
    }

    private Optional<Side> side(String text, Whole whole, Weighing weighing) {
        Question part = Question.of(text, intents);
        if (part.matter().size() < WORDS) return Optional.empty();
        return weighing.apply(part)
                .filter(best -> best.leader().named() >= whole.fits() && best.isDistinct())
                .map(best -> meant(best, whole)
                        .map(one -> new Side(part, one, 1))
                        .orElseGet(() -> new Side(
                                part,
                                best.leader().procedure(),
                                best.plain()
                                        ? 1
                                        : confidence.answers(best.evidence().asPart()))))
                .filter(side -> side.sure() >= SURE);
    }

    /** "Cụ hưởng trợ cấp hưu trí mất, khai tử và mai táng phí": which sibling a side means, the whole question may have said. */
    private Optional<Procedure> meant(Family.Best best, Whole whole) {
        Procedure leader = best.leader().procedure();
        return whole.meant()
                .filter(one -> best.evidence().lead().open() < OPEN)
                .filter(one -> !one.equals(leader) && family.areSiblings(one, leader));
    }

    /** Siblings are two where one side says what is special about its own and the other side, a wish, nothing of that. */
    private boolean areTwo(Pair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        if (left.equals(right)) return false;
        if (!family.areSiblings(left, right)) return true;
        if (!wants(pair.left())) return false;
        Contrast.Verdict first = family.tells(pair.left().question(), left, right);
        Contrast.Verdict second = family.tells(pair.right().question(), right, left);
        if (first == Contrast.Verdict.FIRST_SAID) return means(pair.right(), second);
        return second == Contrast.Verdict.FIRST_SAID && means(pair.left(), first);
    }

    private boolean wants(Side side) {
        return intents.wantsSomething(side.question().words());
    }

    private boolean means(Side side, Contrast.Verdict verdict) {
        return switch (verdict) {
            case FIRST_SAID -> true;
            case FIRST_PLAIN -> wants(side);
            case SECOND_SAID, SECOND_PLAIN, OPEN -> false;
        };
    }
}
