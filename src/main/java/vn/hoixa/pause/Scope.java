package vn.hoixa.pause;

import java.util.Arrays;
import java.util.Optional;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.procedure.ProcedureCode;

/** What a pause stops. */
public sealed interface Scope {
    /** Every question on every channel. */
    record Everything() implements Scope {}

    /** Every question on one channel. */
    record OfChannel(ChannelName channel) implements Scope {}

    /** Questions about procedures of a field of work (lĩnh vực). */
    record OfField(String field) implements Scope {
        public OfField {
            if (field.isBlank()) {
                throw new IllegalArgumentException("a field has a name");
            }
        }
    }

    /** Questions about one procedure. */
    record OfProcedure(ProcedureCode code) implements Scope {}

    /** The word for its kind in forms and rows. */
    default String kind() {
        return switch (this) {
            case Everything _ -> "everything";
            case OfChannel _ -> "channel";
            case OfField _ -> "field";
            case OfProcedure _ -> "procedure";
        };
    }

    /** The value within its kind, such as the channel or procedure; empty for everything. */
    default String target() {
        return switch (this) {
            case Everything _ -> "";
            case OfChannel(var channel) -> channel.name();
            case OfField(var field) -> field;
            case OfProcedure(var code) -> code.value();
        };
    }

    /** The scope of this {@link #kind} and {@link #target}; empty where they name none. */
    static Optional<Scope> of(String kind, String target) {
        return switch (kind) {
            case "everything" -> Optional.of(new Everything());
            case "channel" ->
                Arrays.stream(ChannelName.values())
                        .filter(channel -> channel.name().equals(target))
                        .findFirst()
                        .map(OfChannel::new);
            case "field" -> target.isBlank() ? Optional.empty() : Optional.of(new OfField(target));
            case "procedure" -> ProcedureCode.of(target).map(OfProcedure::new);
            default -> Optional.empty();
        };
    }
}
