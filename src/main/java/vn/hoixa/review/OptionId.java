package vn.hoixa.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Id of an option; it holds everything needed to answer it and never expires, as in {@code f:1.001193:fee}. At most 40
 * ASCII bytes, which every channel's buttons can carry.
 */
public record OptionId(String value) {
    private static final Pattern FORM = Pattern.compile("officer|[pfcek]:[A-Za-z0-9._:-]{1,38}");

    /** "Talk to an officer": key 0. */
    public static final OptionId OFFICER = new OptionId("officer");

    /** "This is not what I asked": key 9. */
    public static final OptionId NOT_THIS = new OptionId("k:not-this");

    /** The kinds of options. */
    public enum Kind {
        PROCEDURE("p"),
        FACET("f"),
        CASE("c"),
        EVENT("e"),
        COMMAND("k"),
        OFFICER("officer");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The name in the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Throws {@link IllegalArgumentException} when the value is no option id or longer than 40 bytes. */
    public OptionId {
        if (!isOptionId(value)) {
            throw new IllegalArgumentException("not an option id");
        }
    }

    public static OptionId procedure(ProcedureCode code) {
        return new OptionId("p:" + code);
    }

    public static OptionId facet(ProcedureCode code, Facet facet) {
        return new OptionId("f:" + code + ":" + facet.id());
    }

    /** A case of a procedure, by the case's id in its file. */
    public static OptionId caseOf(ProcedureCode code, String caseId) {
        return new OptionId("c:" + code + ":" + caseId);
    }

    /** A life event, by its slug. */
    public static OptionId event(String slug) {
        return new OptionId("e:" + slug);
    }

    public static OptionId command(String name) {
        return new OptionId("k:" + name);
    }

    /** Parses an id sent by a client; empty when it is invalid. */
    public static Optional<OptionId> parse(String text) {
        return isOptionId(text) ? Optional.of(new OptionId(text)) : Optional.empty();
    }

    public Kind kind() {
        String prefix = value.contains(":") ? value.substring(0, 1) : value;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** The procedure it belongs to, when it belongs to one. */
    public Optional<ProcedureCode> code() {
        return part(1).flatMap(ProcedureCode::of);
    }

    /** The part after the kind and the code: a facet's id, a case's id, a slug, a command's name with its argument. */
    public Optional<String> detail() {
        return switch (kind()) {
            case PROCEDURE, OFFICER -> Optional.empty();
            case FACET, CASE -> part(2);
            case EVENT -> part(1);
            case COMMAND -> Optional.of(value.substring(2));
        };
    }

    private Optional<String> part(int index) {
        String[] parts = value.split(":", 3);
        return parts.length > index ? Optional.of(parts[index]) : Optional.empty();
    }

    private static boolean isOptionId(String text) {
        return text.length() <= 40 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
