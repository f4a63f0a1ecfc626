package vn.hoixa.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Writes facets of one procedure onto a card: the usable ones, and a notice in place of those that may not be told. */
final class FacetLines {
    /** Facets of the default card, for a question that asks nothing in particular. */
    static final List<Facet> DEFAULT_CARD =
            List.of(Facet.DOCUMENTS, Facet.PLACE, Facet.TIME_LIMIT, Facet.FEE, Facet.DEADLINE, Facet.BENEFIT);

    /** Facets that the default card omits silently when they are not usable. */
    private static final Set<Facet> ONLY_WHEN_KNOWN = EnumSet.of(Facet.DEADLINE, Facet.BENEFIT);

    /** Longest text of a facet beside others, in characters; a longer one is replaced by its one-line form. */
    private static final int ROOM_BESIDE_OTHERS = 320;

    /** The share of a facet's words from which it counts as already said. */
    private static final double SAID_ALREADY = 0.6;

    private final Procedure procedure;
    private final LocalDate on;
    private final Card card;
    private final Map<Facet, FacetState> said = new LinkedHashMap<>();
    private final Set<Facet> inShort = EnumSet.noneOf(Facet.class);

    FacetLines(Procedure procedure, LocalDate on, Card card) {
        this.procedure = procedure;
        this.on = on;
        this.card = card;
    }

    Map<Facet, FacetState> said() {
        return said;
    }

    /** Whether a facet was given in its one-line form, which may leave cases out. */
    boolean isInShort(Facet facet) {
        return inShort.contains(facet);
    }

    /** Where a facet could not be told: adds who can. */
    void closing() {
        if (said.values().stream().anyMatch(state -> !(state instanceof FacetState.Usable))) {
            card.add(text -> text.say(StandingReply.GAPS_TO_OFFICER));
        }
    }

    /** Whether any of these facets is usable. */
    boolean anyUsable(Collection<Facet> facets) {
        return facets.stream().anyMatch(this::isUsable);
    }

    boolean isUsable(Facet facet) {
        return procedure.state(facet, on) instanceof FacetState.Usable;
    }

    /** Each facet as fully as there is room, or a notice that it is missing or unclear. */
    void tell(List<Facet> facets) {
        boolean beside = facets.stream().filter(this::isUsable).count() > 1;
        for (Facet facet : facets) {
            var whole = procedure.facet(facet, on);
            if (beside && whole.isPresent() && whole.get().text().length() > ROOM_BESIDE_OTHERS) {
                line(facet);
            } else if (whole.isPresent()) {
                card.add(text -> text.quote(facet, whole.get()));
                said.put(facet, new FacetState.Usable());
            } else {
                gap(facet);
            }
        }
    }

    /** The default card: one line each. */
    void overview() {
        for (Facet facet : DEFAULT_CARD) {
            if (isUsable(facet)) {
                line(facet);
            } else if (!ONLY_WHEN_KNOWN.contains(facet)) {
                gap(facet);
            }
        }
    }

    /** One line each for the usable facets. */
    void usable(Collection<Facet> facets) {
        facets.stream()
                .filter(facet -> !said.containsKey(facet))
                .filter(this::isUsable)
                .forEach(this::line);
    }

    /** One line each for the usable facets that the words already told do not cover. */
    void beside(Passage told, Collection<Facet> facets) {
        Set<String> words = words(told);
        usable(facets.stream()
                .filter(facet -> procedure
                        .brief(facet, on)
                        .filter(brief -> Overlap.of(words(brief), words).said() < SAID_ALREADY)
                        .isPresent())
                .toList());
    }

    private static Set<String> words(Passage passage) {
        return Set.copyOf(Arrays.asList(passage.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")));
    }

    private void line(Facet facet) {
        procedure.brief(facet, on).ifPresent(brief -> card.add(text -> text.quote(facet, brief)));
        inShort.add(facet);
        said.put(facet, new FacetState.Usable());
    }

    private void gap(Facet facet) {
        FacetState state = procedure.state(facet, on);
        said.put(facet, state);
        switch (state) {
            case FacetState.Unclear unclear ->
                card.add(text -> text.say(StandingReply.FACET_UNCLEAR, Slot.facet(facet), Slot.reason(unclear)));
            case FacetState.Missing() -> card.add(text -> text.say(StandingReply.FACET_MISSING, Slot.facet(facet)));
            case FacetState.Usable() -> throw new IllegalStateException(facet + " may be told");
        }
    }
}
