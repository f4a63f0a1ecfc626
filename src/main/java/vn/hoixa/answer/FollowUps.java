package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.intent.Request;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.OptionId;

/**
 * A question that continues the last answer or the last choice: "thế có mất phí không", "còn online thì sao", "à không,
 * khai tử cơ", "cái cấp lại". If it names no subject, it is about the same procedure, or after a choice about the first
 * one offered; if it does, the search also counts that procedure's words, unless the message alone is certain.
 */
final class FollowUps implements Step {
    /** Fewest syllables of a subject's name. */
    private static final int NAME = 2;

    /** A message with more words is a question of its own. */
    private static final int SHORT = 4;

    /** Folded words that fit any application: "nộp xong bao lâu có quyết định". */
    private static final Pattern OF_ANY = Pattern.compile(
            "\\b(?:quyet dinh|ho so|ket qua|phieu hen|giay to|giay phep|cap giay|thu tuc|nop|xong|ky)\\b");

    /** Requests of small talk: "bạn mấy tuổi rồi" is not about the subject, however short it is. */
    private static final Set<Request> CHATTER = Set.of(Request.OUT_OF_SCOPE_CHAT, Request.RUDE);

    /** Negations such as "không phải", with and without diacritics, up to the next clause. */
    private static final Pattern NOT_SO = Pattern.compile(
            "(?iu)\\bch[uứ] (?:không|khong|ko|k|hông|hong) ph[aả]i [^,.;?!]{1,40}?(?=[,.;?!]|\\s(?:mà|ma|chỉ|chi)\\b|$)");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Intents intents;
    private final Decider decider;
    private final Matters matters;

    FollowUps(Intents intents, Decider decider, Matters matters) {
        this.intents = intents;
        this.decider = decider;
        this.matters = matters;
    }

    @Override
    public Optional<Answer> take(Turn said) {
        Turn turn = said.asking(affirmed(said.question()));
        List<Procedure> current = subject(turn);
        Optional<Request> request = intents.request(turn.words());
        if (current.isEmpty() || request.filter(CHATTER::contains).isPresent()) return Optional.empty();
        if (asks(turn) && named(turn) < NAME) return sameOrSibling(turn, current);
        if (turn.matter().isEmpty()) return Optional.empty();
        if (intents.says(Intents.Cue.NEEDS, turn.words())) return same(turn, current);
        if (request.isPresent()) return Optional.empty();
        Turn heard = goesOn(turn) ? turn.asking(inheriting(turn)) : turn;
        return chosen(turn, current).or(() -> continued(heard, current));
    }

    /** The procedures of the last answer, or else those offered to choose from. */
    private static List<Procedure> subject(Turn turn) {
        Context context = turn.context();
        List<ProcedureCode> codes = context.procedures().isEmpty()
                ? context.offered().stream()
                        .filter(option -> option.kind() == OptionId.Kind.PROCEDURE)
                        .flatMap(option -> option.code().stream())
                        .toList()
                : context.procedures();
        return codes.stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .toList();
    }

    private static boolean asks(Turn turn) {
        return turn.asked().kind() != QuestionKind.OVERVIEW;
    }

    /** How many words of the message may name another subject. */
    private static long named(Turn turn) {
        String rest = OF_ANY.matcher(String.join(" ", turn.matter())).replaceAll(" ");
        return WORD.matcher(rest).results().count();
    }

    /** Whether it asks something in so few words that it names no other subject. */
    private static boolean asksPlainly(Turn turn) {
        return asks(turn) && turn.matter().size() < SHORT;
    }

    /** "Dạ người yêu em quốc tịch Hàn Quốc" asks nothing and wants nothing: it adds to what was said before. */
    private boolean isTold(Turn turn) {
        return !asks(turn) && !intents.wantsSomething(turn.words());
    }

    private boolean goesOn(Turn turn) {
        return intents.says(Intents.Cue.CONTINUES, turn.words()) || intents.says(Intents.Cue.CORRECTS, turn.words());
    }

    /** "Em bị mất chứ không phải đổi": drops the negated words. */
    private Question affirmed(Question question) {
        String rest = NOT_SO.matcher(question.text()).replaceAll(" ").strip();
        return rest.equals(question.text()) || rest.isEmpty() ? question : Question.of(rest, intents);
    }

    /** "Thế còn khai tử", "còn khai tử thì sao": takes over what was asked before. */
    private Question inheriting(Turn turn) {
        List<Facet> before = turn.context().facets();
        Question question = turn.question();
        boolean open = !asks(turn) || intents.says(Intents.Cue.ASKS_HOW, turn.words());
        if (!open || !turn.asked().facets().isEmpty() || before.isEmpty()) return question;
        return new Question(
                question.text(), question.words(), new Asked(QuestionKind.FACET, before), question.matter());
    }

    /** "Sắp hết hai năm thì làm gì" after a registration: the distinguishing words of a sibling, and nothing else. */
    private Optional<Answer> sameOrSibling(Turn turn, List<Procedure> current) {
        return decider.sibling(turn, current.getFirst())
                .map(sibling -> another(turn, sibling, current))
                .orElseGet(() -> same(turn, current));
    }

    private Optional<Answer> same(Turn turn, List<Procedure> current) {
        return matters.answer(turn, new Decision.Certain(current.getFirst(), current.subList(1, current.size()), 1));
    }

    private Optional<Answer> another(Turn turn, Procedure sibling, List<Procedure> current) {
        return matters.answer(turn, new Decision.Certain(sibling, current, 1));
    }

    /** The offered procedure whose distinguishing words the message has. */
    private Optional<Answer> chosen(Turn turn, List<Procedure> offered) {
        boolean choosing =
                turn.context().procedures().isEmpty() && turn.matter().size() <= SHORT;
        if (!choosing) return Optional.empty();
        return decider.named(turn.question(), offered)
                .flatMap(procedure ->
                        matters.answer(turn.asking(inheriting(turn)), new Decision.Certain(procedure, offered, 1)));
    }

    private Optional<Answer> continued(Turn turn, List<Procedure> current) {
        Decision alone = decider.decide(turn);
        boolean goesOn = goesOn(turn);
        if (alone instanceof Decision.Certain certain && (goesOn || current.contains(certain.procedure()))) {
            return matters.answer(turn, certain);
        }
        if (!goesOn && alone instanceof Decision.Certain(var meant, var _, var _)) return either(turn, meant, current);
        Optional<Procedure> stillAbout = stillAbout(turn, alone);
        if (stillAbout.isPresent()) return same(turn, List.of(stillAbout.get()));
        if (!goesOn && turn.matter().size() > SHORT)
            return isTold(turn) ? told(turn, alone, current) : Optional.empty();
        Optional<Procedure> marked = marked(turn, alone, current.getFirst());
        if (marked.isPresent()) return another(turn, marked.get(), current);
        if (staysWith(turn, alone, current.getFirst())) return same(turn, current);
        Decision together = together(turn, current);
        return switch (together) {
            case Decision.Certain certain
            when isOutdone(alone, certain.procedure(), current) ->
                matters.answer(turn, new Decision.Between(between(alone, certain.procedure())));
            case Decision.Certain certain
            when goesOn || belongs(certain.procedure(), current) -> matters.answer(turn, certain);
            case Decision.Between(var procedures)
            when goesOn || procedures.stream().anyMatch(current::contains) -> matters.answer(turn, together);
            case Decision.Unknown _, Decision.Foreign _, Decision.Nothing _
            when asksPlainly(turn) && alone.isLost() -> same(turn, current);
            case Decision other -> goesOn ? matters.answer(turn, other) : Optional.empty();
        };
    }

    /**
     * "Cháu 16 tuổi thì tự đi làm được không" after a registration: uncertain by itself, but nearest to the earlier
     * subject.
     */
    private Optional<Procedure> stillAbout(Turn turn, Decision alone) {
        boolean open = alone.isLost() || alone instanceof Decision.Between;
        if (!open || !asks(turn) || intents.says(Intents.Cue.CORRECTS, turn.words())) return Optional.empty();
        return decider.weigh(turn)
                .map(Weighed::best)
                .filter(turn.context().procedures()::contains)
                .flatMap(turn.known()::procedure);
    }

    private Optional<Answer> told(Turn turn, Decision alone, List<Procedure> current) {
        return marked(turn, alone, current.getFirst()).flatMap(sibling -> another(turn, sibling, current));
    }

    /** A sibling of the earlier subject, where the message by itself names no other procedure. */
    private Optional<Procedure> marked(Turn turn, Decision alone, Procedure before) {
        boolean goesOn = goesOn(turn) || isTold(turn);
        if (alone.isLost() || alone instanceof Decision.Elsewhere && goesOn) return decider.sibling(turn, before);
        if (!(alone instanceof Decision.Between(var procedures))) return Optional.empty();
        return decider.sibling(turn, before).filter(procedures.getFirst()::equals);
    }

    /**
     * "Vậy hai đứa ký giấy ở đâu" after a marriage with a foreigner: a sibling ranks first, but its distinguishing
     * words are missing.
     */
    private boolean staysWith(Turn turn, Decision alone, Procedure before) {
        return alone instanceof Decision.Between(var procedures)
                && asks(turn)
                && !turn.context().procedures().isEmpty()
                && decider.areSiblings(procedures.getFirst(), before)
                && !decider.says(turn.question(), procedures.getFirst(), before);
    }

    private Decision together(Turn turn, List<Procedure> current) {
        return decider.decide(turn, List.of(current.getFirst().shortName().text()));
    }

    /**
     * "Ba mới mất, xin mai táng phí" after a pension: the earlier subject decides between siblings that the message
     * leaves open.
     */
    private Optional<Answer> either(Turn turn, Procedure meant, List<Procedure> current) {
        if (!(together(turn, current) instanceof Decision.Certain(var before, var _, var _))) return Optional.empty();
        boolean open = !before.equals(meant)
                && !current.contains(before)
                && decider.areSiblings(meant, before)
                && !decider.says(turn.question(), meant, before);
        return open ? matters.answer(turn, new Decision.Between(List.of(before, meant))) : Optional.empty();
    }

    /**
     * "Còn đứa nhỏ 6 tuổi": the earlier subject wins by its name alone, while the message by itself means a sibling of
     * it.
     */
    private boolean isOutdone(Decision alone, Procedure winner, List<Procedure> current) {
        return alone instanceof Decision.Between(var procedures)
                && current.contains(winner)
                && !procedures.getFirst().equals(winner)
                && decider.areSiblings(procedures.getFirst(), winner);
    }

    private static List<Procedure> between(Decision alone, Procedure winner) {
        return alone instanceof Decision.Between(var procedures)
                ? Stream.concat(Stream.of(procedures.getFirst(), winner), procedures.stream())
                        .distinct()
                        .toList()
                : List.of(winner);
    }

    private boolean belongs(Procedure procedure, List<Procedure> current) {
        return current.stream().anyMatch(one -> one.equals(procedure) || decider.areSiblings(one, procedure));
    }
}
