package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.Labels;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * One published revision of an administrative procedure ("thủ tục hành chính"), combined with the commune's
 * information.
 */
public final class Procedure implements Item {
    private final RevisionId revision;
    private final ProcedureContent content;
    private final Setting setting;

    /** A reviewed yes/no or what-if question about the procedure. */
    public sealed interface Case {
        /** The id as used in the option id {@code c:1.001193:chua-ket-hon}. */
        String id();

        /** What people ask, the first one short enough for a button. */
        List<String> ask();

        /** The first question, at most 60 characters: the words on a button. */
        Passage label();

        /** A case with its own answer. */
        record Told(String id, List<String> ask, Passage label, Passage answer) implements Case {}

        /** A case that another procedure answers. */
        record Elsewhere(String id, List<String> ask, Passage label, ProcedureCode see) implements Case {}
    }

    /**
     * The documents to bring, one per line; the lines are those of {@link #whole}.
     *
     * @param always needed by everybody
     * @param when needed in a case, which the line names first
     * @param notNeeded documents that nobody may ask for
     */
    public record Papers(List<Passage> always, List<Passage> when, List<Passage> notNeeded, List<Passage> notes) {
        public Papers {
            always = List.copyOf(always);
            when = List.copyOf(when);
            notNeeded = List.copyOf(notNeeded);
            notes = List.copyOf(notes);
        }
    }

    Procedure(RevisionId revision, ProcedureContent content, Setting setting) {
        this.revision = revision;
        this.content = content;
        this.setting = setting;
    }

    @Override
    public Procedure from(Source other) {
        return new Procedure(revision, content.from(other), setting);
    }

    Procedure in(Setting other) {
        return new Procedure(revision, content, other);
    }

    ProcedureContent content() {
        return content;
    }

    public ProcedureCode code() {
        return content.code();
    }

    @Override
    public String key() {
        return content.code().value();
    }

    @Override
    public RevisionId revision() {
        return revision;
    }

    /** At most 60 characters, unique among procedures with reviewed words. */
    public Passage shortName() {
        return passage(content.shortName());
    }

    public Passage officialName() {
        return passage(content.name());
    }

    /** Lĩnh vực, such as "Hộ tịch"; may be empty in an imported record. */
    public String field() {
        return content.field();
    }

    /** The handler; empty where no source names one. */
    public Optional<Commune.Handler> handler() {
        return setting.commune().flatMap(commune -> content.handler().flatMap(commune::handler));
    }

    /** The id of the handler, known also without a commune. */
    public Optional<String> handlerId() {
        return content.handler();
    }

    @Override
    public Source source() {
        return content.source();
    }

    /** Numbers of the legal documents, such as {@code 60/2014/QH13}. */
    public List<String> legalBasis() {
        return content.legalBasis();
    }

    public List<String> names() {
        return content.names();
    }

    public List<String> phrasings() {
        return content.phrasings();
    }

    /**
     * Whether it is the special form of a plainer procedure: the plain one wins unless the question has the special
     * one's distinguishing words.
     */
    public boolean special() {
        return content.kinship() == ProcedureContent.Kinship.SPECIAL;
    }

    /** Words that a question must have for a special procedure to apply; empty when nothing is required. */
    public List<String> requiresWords() {
        return content.requiresWords();
    }

    /** Present when the procedure is repealed. */
    public Optional<Repeal> repeal() {
        return content.repeal();
    }

    /** Whether the facet may be told on a day, with the local rules of that day. */
    public FacetState state(Facet facet, LocalDate on) {
        return rendering(on).state(facet);
    }

    /**
     * A facet as a reply states it: the answer first, at most about 700 characters; empty unless usable on that day.
     */
    public Optional<Passage> facet(Facet facet, LocalDate on) {
        return rendering(on).reply(facet);
    }

    /** A facet in one line of the default card, by its first sentences; empty unless usable on that day. */
    public Optional<Passage> brief(Facet facet, LocalDate on) {
        return rendering(on).brief(facet);
    }

    /** A facet in full, for a page: every case and note; empty unless usable on that day. */
    public Optional<Passage> whole(Facet facet, LocalDate on) {
        return rendering(on).whole(facet);
    }

    /** The unchecked value of an unclear facet, for officers to check; a citizen never sees it. */
    public Optional<String> hint(Facet facet, LocalDate on) {
        return state(facet, on) instanceof FacetState.Unclear
                        && content.facets().get(facet) instanceof FacetValue.Text value
                        && !value.text().isEmpty()
                ? Optional.of(value.text())
                : Optional.empty();
    }

    /** The documents one by one; empty unless they are usable on that day. */
    public Optional<Papers> papers(LocalDate on) {
        return rendering(on).papers();
    }

    /** The names of the cases that need other documents, as parts of a sentence. */
    public List<Passage> documentCases() {
        return content.facets().get(Facet.DOCUMENTS) instanceof FacetValue.Documents documents
                ? documents.when().stream()
                        .map(when -> passage(Rendering.lowered(when.name())))
                        .toList()
                : List.of();
    }

    /** The key of the life event that follows. */
    public Optional<String> lifeEvent() {
        return content.facets().get(Facet.NEXT_STEPS) instanceof FacetValue.NextSteps next
                ? next.lifeEvent()
                : Optional.empty();
    }

    public List<Case> cases() {
        return content.cases().stream().map(this::published).toList();
    }

    public Optional<Case> caseOf(String id) {
        return cases().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** One line that explains how a sibling differs from this procedure. */
    public Optional<Passage> distinguish(ProcedureCode sibling) {
        return Optional.ofNullable(content.distinguish().get(sibling)).map(this::passage);
    }

    /** The siblings for which it has such a line. */
    public Set<ProcedureCode> siblings() {
        return content.distinguish().keySet();
    }

    private Case published(ProcedureContent.CaseContent one) {
        var label = passage(Labels.fit(one.ask().getFirst()));
        return one.answer()
                .<Case>map(answer -> new Case.Told(one.id(), one.ask(), label, passage(answer)))
                .orElseGet(() ->
                        new Case.Elsewhere(one.id(), one.ask(), label, one.see().orElseThrow()));
    }

    private Rendering rendering(LocalDate on) {
        return new Rendering(revision, content, setting, on);
    }

    private Passage passage(String text) {
        return new Passage(text, revision);
    }
}
