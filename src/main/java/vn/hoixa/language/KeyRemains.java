package vn.hoixa.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs words typed while the input method was off: Telex ("ddawng kys", "thur tucj") and VNI ("d9ang8 ky1") keys
 * left in the text are converted to the intended syllable.
 *
 * <p>A word is converted only when it is not a syllable as typed and the result is one, so that "ct01", "b2" and "lop6"
 * stay what they are. The tone key is looked for at the end of the word, where nearly everybody types it.
 */
final class KeyRemains {

    private static final Map<Character, Tone> TELEX_TONES =
            Map.of('f', Tone.GRAVE, 's', Tone.ACUTE, 'x', Tone.TILDE, 'r', Tone.HOOK, 'j', Tone.DOT);
    private static final Map<Character, Tone> VNI_TONES =
            Map.of('2', Tone.GRAVE, '1', Tone.ACUTE, '4', Tone.TILDE, '3', Tone.HOOK, '5', Tone.DOT);

    /** With more number keys than a syllable needs, it is a number. */
    private static final int MOST_KEYS = 3;

    /** A tone key typed before the last letters: "tieefn". */
    private static final Pattern TONE_INSIDE = Pattern.compile("^([a-z]*[aeiouyw])([fsxrj])([a-z]{1,2})$");

    /** A horn or breve key typed last: "nguoiwf", "trangw". */
    private static final Pattern HORN_AT_END = Pattern.compile("^([a-z]*?)(uo|[aou])([a-z]{0,2})w$");

    private static final Pattern VNI_SHAPES = Pattern.compile("[6789]");

    private KeyRemains() {}

    /** @param word lower case, NFC */
    static Optional<String> read(String word) {
        if (word.length() < 3 || word.length() > 10 || !isAscii(word)) return Optional.empty();
        if (Syllable.isBare(word)) return Optional.empty();
        return hasDigit(word) ? vni(word) : telex(word);
    }

    private static Optional<String> telex(String word) {
        Tone tone = TELEX_TONES.getOrDefault(word.charAt(word.length() - 1), Tone.LEVEL);
        if (tone != Tone.LEVEL) return syllable(telexLetters(word.substring(0, word.length() - 1)), tone);
        Matcher inside = TONE_INSIDE.matcher(word);
        if (!inside.matches()) return syllable(telexLetters(word), Tone.LEVEL);
        Tone typed = TELEX_TONES.getOrDefault(inside.group(2).charAt(0), Tone.LEVEL);
        return syllable(telexLetters(inside.group(1) + inside.group(3)), typed);
    }

    private static String telexLetters(String keys) {
        return HORN_AT_END
                .matcher(keys)
                .replaceFirst("$1$2w$3")
                .replace("dd", "đ")
                .replace("uow", "ươ")
                .replace("uwow", "ươ")
                .replace("aa", "â")
                .replace("ee", "ê")
                .replace("oo", "ô")
                .replace("aw", "ă")
                .replace("ow", "ơ")
                .replace("uw", "ư");
    }

    /** In VNI, number keys mean a tone or a letter shape anywhere in the word. */
    private static Optional<String> vni(String word) {
        if (word.chars().filter(Character::isDigit).count() > MOST_KEYS) return Optional.empty();
        StringBuilder letters = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        Tone tone = Tone.LEVEL;
        for (char key : word.toCharArray()) {
            Tone typed = VNI_TONES.getOrDefault(key, Tone.LEVEL);
            if (typed != Tone.LEVEL) {
                if (tone != Tone.LEVEL) return Optional.empty();
                tone = typed;
            } else if (VNI_SHAPES.matcher(String.valueOf(key)).matches()) {
                shapes.append(key);
            } else {
                letters.append(key);
            }
        }
        String plain = letters.toString();
        String shaped = shaped(plain, shapes.toString());
        return shapes.isEmpty() || !shaped.equals(plain) ? syllable(shaped, tone) : Optional.empty();
    }

    private static String shaped(String letters, String shapes) {
        String shaped = letters;
        for (char shape : shapes.toCharArray()) {
            shaped = switch (shape) {
                case '6' -> hatted(shaped);
                case '7' -> shaped.contains("uo") ? shaped.replaceFirst("uo", "ươ") : horned(shaped);
                case '8' -> shaped.replaceFirst("a", "ă");
                case '9' -> shaped.replaceFirst("^d", "đ");
                default -> shaped;
            };
        }
        return shaped;
    }

    private static String hatted(String letters) {
        if (letters.contains("e")) return letters.replaceFirst("e", "ê");
        return letters.contains("o") ? letters.replaceFirst("o", "ô") : letters.replaceFirst("a", "â");
    }

    private static String horned(String letters) {
        return letters.contains("u") ? letters.replaceFirst("u", "ư") : letters.replaceFirst("o", "ơ");
    }

    /** People omit shape keys ("giays") more often than the tone key, so a tone on plain letters is accepted. */
    private static Optional<String> syllable(String letters, Tone tone) {
        Optional<Syllable> plain = Syllable.parse(letters);
        if (plain.isPresent()) {
            Syllable toned = new Syllable(plain.get().onset(), plain.get().rime(), tone);
            return toned.complete() || isAscii(letters) ? Optional.of(toned.text()) : Optional.empty();
        }
        return isAscii(letters) && Syllable.isBare(letters) ? Optional.of(letters) : Optional.empty();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
