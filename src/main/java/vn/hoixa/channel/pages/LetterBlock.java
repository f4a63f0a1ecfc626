package vn.hoixa.channel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A block of a text for display: a line, whose label before the colon may be emphasised, or a list. The words are
 * unchanged; only layout marks ("- ") are replaced by HTML.
 */
record LetterBlock(String label, String words, List<String> list) {
    private static final Pattern ITEM = Pattern.compile("[-•+] (.+)");
    private static final Pattern LABELLED = Pattern.compile("([^:.?0-9]{2,36}:)(?: (.*))?");

    LetterBlock {
        list = List.copyOf(list);
    }

    static List<LetterBlock> of(String text) {
        var blocks = new ArrayList<LetterBlock>();
        var items = new ArrayList<String>();
        for (String line : text.split("\n")) {
            var item = ITEM.matcher(line.strip());
            if (item.matches()) {
                items.add(item.group(1));
                continue;
            }
            close(items, blocks);
            if (!line.isBlank()) {
                blocks.add(line(line.strip()));
            }
        }
        close(items, blocks);
        return List.copyOf(blocks);
    }

    /** As a sentence: first letter capitalised, full stop at the end. */
    static String sentence(String words) {
        String text = words.strip();
        String end = text.matches("(?s).*[.!?…:]") ? "" : ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + end;
    }

    /** As a question: first letter capitalised, question mark at the end. */
    static String question(String words) {
        String text = words.strip();
        String end = text.matches("(?s).*[.!?…:]") ? "" : "?";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + end;
    }

    private static void close(List<String> items, List<LetterBlock> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new LetterBlock("", "", items));
            items.clear();
        }
    }

    private static LetterBlock line(String line) {
        var labelled = LABELLED.matcher(line);
        if (!labelled.matches()) {
            return new LetterBlock("", line, List.of());
        }
        String rest = labelled.group(2);
        return new LetterBlock(labelled.group(1), rest == null ? "" : rest, List.of());
    }
}
