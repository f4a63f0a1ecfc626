package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hoixa.language.Vietnamese;

/**
 * Normalises a disguised text to what people read in it, undoing tricks against filters.
 *
 * <p>Steps, each on the result of the one before: letters of every script and font become Latin ones
 * ({@link FoldedText}); addresses are set aside ({@link LinkFinder}); what is broken up by dots or blanks is put
 * together ("t.i.ề.n", "t i e n"); digits inside a word become the letters they imitate where that makes a syllable
 * ("h0", "T1EN"); chat spellings become words. Disguises that had to be undone are recorded, since nobody honest writes
 * so.
 *
 * <p>Limits: an unreadably disguised text ("GR N'ha'nL,jen:Qu.a") stays as it is; its disguise is then the sign.
 */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("\\[([^\\]·\\s]{2,6})·[0-9a-f]{4}\\]");
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+)+[a-z%]*\\d*|[a-z0-9%]+");
    private static final Pattern BROKEN =
            Pattern.compile("[.*_'|,]?[a-z0-9]{1,2}(?:[.*_'|,/~^:;\"!-]{1,2}[a-z0-9]{1,2}){2,}[.*_'|,/~^:;\"!-]{0,2}");
    private static final Pattern HALVED = Pattern.compile("([a-z]{1,3})[.'*_|\"]([a-z]{1,5})");
    private static final Pattern LETTERED = Pattern.compile("(?=.*[013456@$!])[a-z][a-z013456@$!]{0,6}");
    private static final Pattern FIGURE_INSIDE = Pattern.compile("[a-z]+[0134][a-z]+");
    private static final Pattern DATE_OR_SUM = Pattern.compile("[\\d./:,-]+");
    private static final int SPACED_LETTERS = 3;

    private final LinkFinder finder;
    private final Hosts hosts;
    private final Map<String, String> spellings;

    Reader(LinkFinder finder, Hosts hosts, Map<String, String> spellings) {
        this.finder = finder;
        this.hosts = hosts;
        this.spellings = Map.copyOf(spellings);
    }

    Reading read(String masked) {
        FoldedText folded = FoldedText.of(masked);
        List<Link> links = finder.in(folded.letters());
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (Link link : links) {
            if (link.start() < from) continue;
            plain(folded.letters(), from, link.start(), words);
            words.add(new Word(word(link), link.start(), link.end()));
            from = link.end();
        }
        plain(folded.letters(), from, folded.letters().length(), words);
        return new Reading(folded, spelled(joined(words)), links);
    }

    private String word(Link link) {
        if (hosts.isContact(link)) return "urlchat";
        return hosts.isOfficial(link) ? "urlok" : "url";
    }

    /** The words between two positions; tokens of the masker are words of their own. */
    private void plain(String letters, int start, int end, List<Word> words) {
        var tokens = TOKEN.matcher(letters).region(start, end);
        int from = start;
        while (tokens.find()) {
            chunks(letters, from, tokens.start(), words);
            words.add(new Word(masked(tokens.group(1)), tokens.start(), tokens.end()));
            from = tokens.end();
        }
        chunks(letters, from, end, words);
    }

    private static String masked(String label) {
        return switch (label) {
            case "sdt" -> "sdt";
            case "stk", "the" -> "stk";
            case "otp", "pin", "mk" -> "otpche";
            case "ten" -> "tenche";
            default -> "soche";
        };
    }

    private static void chunks(String letters, int start, int end, List<Word> words) {
        var chunks = CHUNK.matcher(letters).region(start, end);
        while (chunks.find()) chunk(chunks.toMatchResult(), words);
    }

    private static void chunk(MatchResult chunk, List<Word> words) {
        String text = chunk.group();
        if (BROKEN.matcher(text).matches() && !DATE_OR_SUM.matcher(text).matches()) {
            String whole = text.replaceAll("[^a-z0-9]", "");
            words.add(new Word(whole, chunk.start(), chunk.end(), Word.Spelling.DISGUISED));
            return;
        }
        var halves = HALVED.matcher(text.replaceAll("[.,!?;:]+$", ""));
        if (halves.matches() && isOneWord(halves.group(1), halves.group(2))) {
            words.add(new Word(halves.group(1) + halves.group(2), chunk.start(), chunk.end(), Word.Spelling.DISGUISED));
            return;
        }
        pieces(chunk, words);
    }

    private static boolean isOneWord(String head, String rest) {
        return Vietnamese.isSyllable(head + rest) && !(Vietnamese.isSyllable(head) && Vietnamese.isSyllable(rest));
    }

    private static void pieces(MatchResult chunk, List<Word> words) {
        String text = chunk.group();
        String core = text.replaceAll("^[^a-z0-9]+|[^a-z0-9%@$]+$", "");
        if (LETTERED.matcher(core).matches()) {
            String letters = lettered(core);
            if (isDisguise(core, letters)) {
                words.add(new Word(letters, chunk.start(), chunk.end(), Word.Spelling.DISGUISED));
                return;
            }
        }
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            piece(pieces.group(), chunk.start() + pieces.start(), chunk.start() + pieces.end(), words);
        }
    }

    private static void piece(String piece, int start, int end, List<Word> words) {
        String letters = lettered(piece);
        boolean disguised = LETTERED.matcher(piece).matches() && isDisguise(piece, letters)
                || FIGURE_INSIDE.matcher(piece).matches();
        words.add(disguised ? new Word(letters, start, end, Word.Spelling.DISGUISED) : new Word(piece, start, end));
    }

    /** Whether replacing one digit or sign by the letter it imitates makes a syllable; "a1" and "b30" stay what they are. */
    private static boolean isDisguise(String piece, String letters) {
        long standIns =
                piece.chars().filter(each -> "013456@$!".indexOf(each) >= 0).count();
        if (standIns != 1 || !Vietnamese.isSyllable(letters)) return false;
        return piece.length() > 2 && !piece.matches("[a-z]\\d.?|[a-z]{1,2}\\d")
                || piece.equals("h0")
                || piece.equals("n0");
    }

    private static String lettered(String piece) {
        return piece.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('6', 'g')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /** Joins three or more single letters with blanks between them into one word. */
    private static List<Word> joined(List<Word> words) {
        List<Word> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = i;
            while (end < words.size() && isLetter(words.get(end))) end++;
            if (end - i >= SPACED_LETTERS) {
                var whole = new StringBuilder();
                words.subList(i, end).forEach(word -> whole.append(word.text()));
                out.add(new Word(
                        whole.toString(),
                        words.get(i).start(),
                        words.get(end - 1).end(),
                        Word.Spelling.DISGUISED));
                i = end;
            } else {
                out.add(words.get(i++));
            }
        }
        return out;
    }

    private static boolean isLetter(Word word) {
        return word.text().length() == 1 && Character.isLetter(word.text().charAt(0));
    }

    private List<Word> spelled(List<Word> words) {
        List<Word> out = new ArrayList<>();
        for (Word word : words) {
            for (String each : spellings.getOrDefault(word.text(), word.text()).split(" ")) {
                out.add(new Word(each, word.start(), word.end(), word.spelling()));
            }
        }
        return out;
    }
}
