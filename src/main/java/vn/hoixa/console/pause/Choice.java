package vn.hoixa.console.pause;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.pause.Scope;

/**
 * A scope that the form offers to pause.
 *
 * @param value kind and target, as in {@code field:Hộ tịch}
 */
record Choice(String value, String label) {
    /** Choices under one heading. */
    record Group(String heading, List<Choice> choices) {}

    /** All scopes, from the widest to the narrowest. */
    static List<Group> of(Snapshot known) {
        return List.of(
                new Group("Toàn bộ", List.of(of(new Scope.Everything(), "Mọi câu hỏi, mọi kênh"))),
                new Group(
                        "Kênh",
                        Arrays.stream(ChannelName.values())
                                .map(channel -> of(new Scope.OfChannel(channel), "Kênh " + channel.title()))
                                .toList()),
                new Group(
                        "Lĩnh vực",
                        sorted(known.procedures().stream()
                                .map(Procedure::field)
                                .filter(field -> !field.isBlank())
                                .distinct()
                                .map(field -> of(new Scope.OfField(field), "Lĩnh vực " + field)))),
                new Group(
                        "Thủ tục",
                        sorted(known.procedures().stream()
                                .map(procedure -> of(
                                        new Scope.OfProcedure(procedure.code()),
                                        procedure.shortName().text() + " (" + procedure.code() + ")")))));
    }

    /** The scope of a submitted value. */
    static Optional<Scope> read(String value) {
        var parts = value.split(":", 2);
        return parts.length == 2 ? Scope.of(parts[0], parts[1]) : Optional.empty();
    }

    private static Choice of(Scope scope, String label) {
        return new Choice(scope.kind() + ":" + scope.target(), label);
    }

    private static List<Choice> sorted(Stream<Choice> choices) {
        var vietnamese = Collator.getInstance(Locale.of("vi", "VN"));
        return choices.sorted(Comparator.comparing(Choice::label, vietnamese)).toList();
    }
}
