package vn.hoixa.console.keeper;

import java.util.ArrayList;
import java.util.List;

/** Splits a long text into the messages of a channel, at the end of a line or a word where possible. */
final class Slices {
    private Slices() {}

    /** @param most characters of one message */
    static List<String> of(String body, int most) {
        var slices = new ArrayList<String>();
        String rest = body;
        while (rest.length() > most) {
            int line = rest.lastIndexOf('\n', most - 1) + 1;
            int word = rest.lastIndexOf(' ', most - 1) + 1;
            int at = line > most / 2 ? line : word > 0 ? word : most;
            slices.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        slices.add(rest);
        return slices;
    }
}
