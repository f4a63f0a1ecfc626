package vn.hoixa.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.hoixa.question.Questions.ReplyFrame;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Audience;

/**
 * Content of the editor's form.
 *
 * @param act the act to be done with the text
 * @param ticks why a piece of personal data stays in, by its token; an empty reason for a tick without one
 * @param recipients questions ticked to receive it
 * @param machine the machine's draft that the text began as
 * @param aid the last model request for the text
 * @param vouched keys of facts that are in no source of that draft and that the officer has checked
 * @param audience private for "riêng trường hợp này"
 */
record Typed(
        String text,
        Act act,
        Map<String, String> ticks,
        Set<UUID> recipients,
        Audience audience,
        Optional<UUID> machine,
        Optional<UUID> aid,
        Set<String> vouched) {
    /** The acts of the editor. */
    enum Act {
        APPROVE("approve", ReplyFrame.ANSWER),
        ASK_BACK("ask-back", ReplyFrame.ASK_BACK),
        REJECT("reject", ReplyFrame.REJECTION);

        private final String id;
        private final ReplyFrame frame;

        Act(String id, ReplyFrame frame) {
            this.id = id;
            this.frame = frame;
        }

        /** The standing sentence around the text. */
        ReplyFrame frame() {
            return frame;
        }

        String id() {
            return id;
        }

        static Act of(String id) {
            for (var act : values()) {
                if (act.id.equals(id)) {
                    return act;
                }
            }
            return APPROVE;
        }
    }

    Typed {
        ticks = Map.copyOf(ticks);
        recipients = Set.copyOf(recipients);
        vouched = Set.copyOf(vouched);
    }

    static final Typed NOTHING =
            new Typed("", Act.APPROVE, Map.of(), Set.of(), Audience.OPEN, Optional.empty(), Optional.empty(), Set.of());

    /** Parses the editor's form; a line break becomes one line feed. */
    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(
                first(form, "text").replace("\r\n", "\n"),
                Act.of(first(form, "act")),
                ticks(form),
                form.getOrDefault("askers", List.of()).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                form.containsKey("private") ? Audience.PRIVATE : Audience.OPEN,
                id(form, "machine"),
                id(form, "aid"),
                Set.copyOf(form.getOrDefault("vouch", List.of())));
    }

    Approvals.Wording wording() {
        return new Approvals.Wording(text, ticks);
    }

    private static Map<String, String> ticks(MultiValueMap<String, String> form) {
        var ticks = new LinkedHashMap<String, String>();
        form.getOrDefault("keep", List.of()).forEach(token -> ticks.put(token, first(form, "why-" + token)));
        return ticks;
    }

    private static Optional<UUID> id(MultiValueMap<String, String> form, String name) {
        return Optional.of(first(form, name)).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    /** Redacted: not masked yet. */
    @Override
    public String toString() {
        return "Typed[" + act + ", " + text.length() + " characters]";
    }
}
