package vn.hoixa.channel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Option;

/**
 * JSON form of a reply.
 *
 * @param turn the turn it answers; null for a text that was sent later by itself
 * @param outcome how the turn ended, such as {@code answered}
 * @param promisedBy when an officer's answer was promised for
 * @param verification code for checking on the public page what was sent
 */
record MessageJson(
        @Nullable String turn,
        String outcome,
        String text,
        List<ProcedureName> procedures,
        List<FacetJson> facets,
        List<OptionJson> options,
        List<SourceJson> sources,
        @Nullable String ticket,
        @Nullable Instant promisedBy,
        BasisJson basis,
        String verification) {

    /** A procedure the reply is about. */
    record ProcedureName(String code, String name) {}

    /** @param text present when the state is {@code usable} */
    record FacetJson(String id, @Nullable String text, String state) {}

    /** @param code the procedure it belongs to, when it belongs to one */
    record OptionJson(String id, String kind, @Nullable String code, String label) {
        static OptionJson of(Option option) {
            var id = option.id();
            return new OptionJson(
                    id.value(),
                    id.kind().id(),
                    id.code().map(ProcedureCode::value).orElse(null),
                    option.label());
        }
    }

    /** @param checkedOn the day the facts were true at the source */
    record SourceJson(
            String title,
            @Nullable String decision,
            @Nullable String url,
            LocalDate checkedOn) {}

    /** @param by the office, never a person */
    record BasisJson(String kind, String by, @Nullable LocalDate on) {}
}
