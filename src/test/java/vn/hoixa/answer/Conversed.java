package vn.hoixa.answer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.language.Lexicon;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReplies;

/** A conversation over the knowledge base of the repository, for the stories of tests. */
final class Conversed {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Lexicon LEXICON = Lexicon.packed();
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final Masker MASKER =
            new Masker(new MasterKey("a key that only tests know, long enough".getBytes(StandardCharsets.UTF_8)));
    private static final Answerer ANSWERER = new Answerer(
            () -> KNOWN,
            Intents.packed(LEXICON),
            new Clearance(StandingReplies.packed(), new Random(7), URI.create("https://hoixa.example")),
            Thresholds.packed());

    private Context context = Context.beginning(Context.Installation.COMMUNE);
    private LocalDate day = TODAY;
    private Answerer answerer = ANSWERER;
    private final List<MaskedText> said = new ArrayList<>();

    static Answer ask(String... turns) {
        var conversation = new Conversed();
        Answer answer = conversation.say(turns[0]);
        for (int at = 1; at < turns.length; at++) answer = conversation.say(turns[at]);
        return answer;
    }

    Answer say(String text) {
        return say(text, Provenance.TYPED);
    }

    Answer say(String text, Provenance how) {
        var masked = MASKER.mask(text);
        var open = said.subList(Math.max(0, said.size() - context.open()), said.size());
        var answer = kept(answerer.answer(masked.text(), open, context.receiving(how, masked.kinds()), day));
        said.add(masked.text());
        return answer;
    }

    Answer press(String option) {
        return kept(answerer.choose(new OptionId(option), context, day));
    }

    /** The same conversation over other knowledge. */
    Conversed over(Snapshot other) {
        answerer = ANSWERER.over(() -> other);
        return this;
    }

    /** The same conversation on another day. */
    Conversed on(LocalDate other) {
        day = other;
        return this;
    }

    /** The same conversation after a first reply. */
    Conversed greeted() {
        context = context.replied();
        return this;
    }

    /** What it is a conversation over. */
    static Snapshot known() {
        return KNOWN;
    }

    Context context() {
        return context;
    }

    private Answer kept(Answer answer) {
        context = answer.next();
        return answer;
    }

    static ClearedText text(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> ready.text();
            case Answer.Clarify clarify -> clarify.text();
            case Answer.Declined declined -> declined.text();
            case Answer.Standing standing -> standing.text();
            case Answer.NeedsReview review -> throw new AssertionError("an officer has to answer: " + review.reason());
        };
    }

    static String body(Answer answer) {
        return text(answer).body();
    }

    static List<String> codes(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready ->
                ready.what().stream()
                        .map(Answered::code)
                        .map(ProcedureCode::value)
                        .toList();
            case Answer.Clarify clarify ->
                clarify.options().stream()
                        .flatMap(option -> option.id().code().stream())
                        .map(ProcedureCode::value)
                        .toList();
            case Answer.NeedsReview review ->
                review.candidates().stream()
                        .map(candidate -> candidate.code().value())
                        .toList();
            case Answer.Declined _, Answer.Standing _ -> List.of();
        };
    }
}
