package vn.hoixa.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.Option;
import vn.hoixa.review.OptionId;

/** Registry of all commands: those the assistant answers itself and those that modules handle. */
@Component
public class Commands {
    private final List<Option> list;
    private final Map<String, Command> byName = new HashMap<>();
    private final Map<String, Declared> byWord = new HashMap<>();

    /** Throws {@link IllegalStateException} when two commands share a name or a word. */
    Commands(Clearance clearance, List<Declared> answered, List<Command> taken) {
        taken.forEach(each -> byName.put(each.declared().name(), each));
        var all = Stream.concat(answered.stream(), taken.stream().map(Command::declared))
                .sorted(Comparator.comparingInt(Declared::place))
                .toList();
        all.forEach(this::know);
        list = all.stream()
                .flatMap(each -> each.description().map(words -> clearance.label(each.option(), words)).stream())
                .toList();
    }

    /**
     * The commands that a channel lists, in order: {@code option.id().detail()} is the name, the label its description.
     */
    public List<Option> list() {
        return list;
    }

    /** The module command of an option; empty for commands the assistant answers itself. */
    public Optional<Command> takenBy(OptionId option) {
        return name(option).map(byName::get);
    }

    /** The command given by a word typed alone, which may be its name, also after a slash. */
    public Optional<OptionId> typed(String folded) {
        String word = folded.startsWith("/") ? folded.substring(1) : folded;
        return Optional.ofNullable(byWord.get(word)).map(Declared::option);
    }

    /** The argument after the name in an option. */
    public static Optional<String> argument(OptionId option) {
        return option.detail().filter(detail -> detail.contains(":")).map(detail -> detail.split(":", 2)[1]);
    }

    private static Optional<String> name(OptionId option) {
        return option.kind() == OptionId.Kind.COMMAND
                ? option.detail().map(detail -> detail.split(":", 2)[0])
                : Optional.empty();
    }

    private void know(Declared command) {
        Stream.concat(command.description().stream().map(_ -> command.name()), command.words().stream())
                .distinct()
                .forEach(word -> {
                    if (byWord.putIfAbsent(word, command) != null) {
                        throw new IllegalStateException("two commands are given by the word " + word);
                    }
                });
    }
}
