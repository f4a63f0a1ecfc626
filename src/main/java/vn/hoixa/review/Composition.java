package vn.hoixa.review;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;

/**
 * Builder of a {@link ClearedText}: standing lines and published passages in the order they are added, one per line,
 * and the buttons under them. Nothing else can be added; {@link #clear()} builds the text.
 *
 * <p>Its basis follows from its content: a quoted passage makes it {@code Published} (or {@code Approved}, when every
 * passage was first an officer's approved answer), otherwise it is {@code Standing} by its first line that is no
 * prefix.
 */
public final class Composition {
    private final Clearance clearance;
    private final Map<Slot.Name, String> known;
    private final List<Line> lines = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Passage> quoted = new ArrayList<>();
    private Audience audience = Audience.OPEN;
    private @Nullable StandingReply main;

    /** A line of the body, written when the text is cleared, since choices and code are known only then. */
    private sealed interface Line {
        record Said(StandingReply reply, Map<Slot.Name, String> values) implements Line {}

        record Quoted(String words) implements Line {}
    }

    Composition(Clearance clearance, Map<Slot.Name, String> known) {
        this.clearance = clearance;
        this.known = known;
    }

    /** Adds a standing line before the reply proper, such as the greeting. */
    public Composition prefix(StandingReply reply, Slot... slots) {
        lines.add(new Line.Said(reply, filled(slots)));
        return this;
    }

    /** Adds a standing line. Slots of the commune, choices and code are filled automatically; the rest is given. */
    public Composition say(StandingReply reply, Slot... slots) {
        main = main == null ? reply : main;
        return prefix(reply, slots);
    }

    /** Adds a standing line with another standing line in a slot. */
    public Composition say(StandingReply reply, Slot.Name name, StandingReply line, Slot... slots) {
        var all = Stream.concat(Arrays.stream(slots), Stream.of(Slot.line(name, line, clearance.replies())));
        return say(reply, all.toArray(Slot[]::new));
    }

    /** Adds published words unchanged. */
    public Composition quote(Passage passage) {
        quoted.add(passage);
        lines.add(new Line.Quoted(passage.text()));
        return this;
    }

    /** Adds a facet's published words after its label; a list with a heading of its own stands under that heading. */
    public Composition quote(Facet facet, Passage passage) {
        quoted.add(passage);
        lines.add(new Line.Quoted(passage.isHeadedList() ? passage.text() : facet.label() + ": " + passage.text()));
        return this;
    }

    /** Adds a step of a life event: what to do, and why at this place. */
    public Composition quote(int place, Passage what, Passage why) {
        quoted.add(what);
        quoted.add(why);
        lines.add(new Line.Quoted(place + ". " + what.text() + ": " + why.text()));
        return this;
    }

    /** Adds the link to a procedure's public page. */
    public Composition link(ProcedureCode code) {
        String lead = clearance.replies().say(StandingReply.MORE_AT, Map.of());
        lines.add(new Line.Quoted(lead + " " + clearance.publicUrl() + "/thu-tuc/" + code));
        return this;
    }

    /** Adds the link to the console, for a text to an officer. */
    public Composition console() {
        String lead = clearance.replies().say(StandingReply.OPEN_CONSOLE, Map.of());
        lines.add(new Line.Quoted(lead + " " + clearance.publicUrl() + "/console"));
        return this;
    }

    /** Adds the link to a private chat with the commune, for a text that a group reads. */
    public Composition chat(URI alone) {
        lines.add(new Line.Quoted(alone.toString()));
        return this;
    }

    /** Adds the link to the public page that verifies a code. */
    public Composition link(VerificationCode code) {
        lines.add(new Line.Quoted(clearance.publicUrl() + "/xac-minh/" + code));
        return this;
    }

    public Composition option(OptionId id, Passage label) {
        return option(id, label.text());
    }

    public Composition option(OptionId id, Facet label) {
        return option(id, label.label());
    }

    public Composition option(OptionId id, StandingReply label) {
        return option(id, clearance.replies().say(label, Map.of()));
    }

    /** Adds the option "0. Gặp cán bộ". */
    public Composition officerOption() {
        return option(OptionId.OFFICER, StandingReply.OPTION_OFFICER);
    }

    /** Adds the one footer line: source of the facts, their date, the code. */
    public Composition footer(Slot source, LocalDate factsOn) {
        return prefix(StandingReply.FOOTER, source, Slot.day(factsOn));
    }

    /** The options added so far. */
    public List<Option> options() {
        return List.copyOf(options);
    }

    /**
     * Builds the cleared text.
     *
     * @throws IllegalArgumentException when a standing line lacks a slot, or the text is not plain
     */
    public ClearedText clear() {
        return cleared(basis());
    }

    ClearedText cleared(Basis basis) {
        var code = clearance.drawCode();
        var body = new PlainBody(worded(lines, code));
        return new ClearedText(clearance.drawId(), body, numbered(body, code), options, basis, code, audience);
    }

    Composition forOneConversation() {
        audience = Audience.PRIVATE;
        return this;
    }

    private Composition option(OptionId id, String label) {
        int next = (int) options.stream().filter(Option::isNumbered).count() + 1;
        options.add(Option.numbered(next, id, label));
        return this;
    }

    private Map<Slot.Name, String> filled(Slot... slots) {
        var values = new EnumMap<Slot.Name, String>(Slot.Name.class);
        values.putAll(known);
        for (var slot : slots) {
            values.putAll(slot.values());
            audience = slot.audience() == Audience.PRIVATE ? Audience.PRIVATE : audience;
        }
        return values;
    }

    /** Writes the options as lines before the footer, unless the body already names them. */
    private PlainBody numbered(PlainBody body, VerificationCode code) {
        if (options.isEmpty() || lines.stream().anyMatch(this::namesChoices)) {
            return body;
        }
        var all = new ArrayList<>(lines);
        all.add(
                footerAt(),
                new Line.Said(
                        StandingReply.CHOICES, Slot.allChoices(withOfficer()).values()));
        return new PlainBody(worded(all, code));
    }

    /** Adds the option of an officer: it is always within reach, whatever else is offered. */
    private List<Option> withOfficer() {
        var all = new ArrayList<>(options);
        if (options.stream().noneMatch(option -> option.id().equals(OptionId.OFFICER))) {
            all.add(clearance.label(OptionId.OFFICER, StandingReply.OPTION_OFFICER));
        }
        return all;
    }

    private boolean namesChoices(Line line) {
        return line instanceof Line.Said(StandingReply reply, var _)
                && clearance.replies().slots(reply).contains(Slot.Name.CHOICES);
    }

    private int footerAt() {
        boolean last =
                lines.getLast() instanceof Line.Said(StandingReply reply, var _) && reply == StandingReply.FOOTER;
        return last ? lines.size() - 1 : lines.size();
    }

    private String worded(List<Line> all, VerificationCode code) {
        return all.stream().map(line -> worded(line, code)).collect(Collectors.joining("\n"));
    }

    private String worded(Line line, VerificationCode code) {
        return switch (line) {
            case Line.Quoted(String words) -> words;
            case Line.Said(StandingReply reply, Map<Slot.Name, String> values) -> {
                var all = new EnumMap<Slot.Name, String>(Slot.choices(options).values());
                all.putAll(values);
                all.putAll(Slot.code(code).values());
                yield clearance.replies().say(reply, all);
            }
        };
    }

    private Basis basis() {
        if (quoted.isEmpty()) {
            return new Basis.Standing(Objects.requireNonNull(main, "a text says something of its own"));
        }
        return commonOrigin().<Basis>map(Composition::approved).orElseGet(() -> new Basis.Published(revisions()));
    }

    private Set<RevisionId> revisions() {
        var revisions = new LinkedHashSet<RevisionId>();
        quoted.forEach(passage -> revisions.addAll(passage.revisions()));
        return revisions;
    }

    private Optional<Revision.Origin> commonOrigin() {
        var origins = quoted.stream().map(Passage::origin).distinct().toList();
        return origins.size() == 1 ? origins.getFirst() : Optional.empty();
    }

    private static Basis.Approved approved(Revision.Origin origin) {
        return new Basis.Approved(
                origin.approval(),
                origin.office(),
                origin.on().atStartOfDay(Clearance.VIETNAM).toInstant());
    }
}
