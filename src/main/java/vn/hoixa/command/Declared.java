package vn.hoixa.command;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;

/**
 * The public declaration of a command.
 *
 * @param name as in "/tracuu" and {@code k:tracuu}
 * @param description its text in a channel's list of commands; empty for an unlisted command
 * @param words words that also give the command when typed alone: folded, as in "thoi nhan"; need not contain the name
 * @param place in the list of commands, counted from 1
 */
public record Declared(String name, Optional<StandingReply> description, Set<String> words, int place) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,20}");

    public Declared {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a command is called like tracuu, not " + name);
        }
        words = Set.copyOf(words);
    }

    /** A command in the channels' list of commands. */
    public static Declared listed(int place, String name, StandingReply description, String... words) {
        return new Declared(name, Optional.of(description), Set.of(words), place);
    }

    /** A command in no list: given by a button or its words. */
    public static Declared unlisted(String name, String... words) {
        return new Declared(name, Optional.empty(), Set.of(words), Integer.MAX_VALUE);
    }

    public OptionId option() {
        return OptionId.command(name);
    }

    /** The same command with an argument, as in {@code k:dangky:thon-3}: an option that its reply may offer. */
    public OptionId option(String argument) {
        return OptionId.command(name + ":" + argument);
    }
}
