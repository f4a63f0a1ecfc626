package vn.hoixa.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words whose input method was off or fell asleep: Telex ("ddawng kys", "thur tucj") and VNI ("d9ang8 ky1") keys left in the
 * text, read back as the syllable they were typed for.
 *
 * <p>A word is read back only when it is no syllable as it stands and the result is one, so that "ct01", "b2" and "lop6"
 * stay what they are. The tone key is looked for at the end of the word, where nearly everybody types it.
 */
final class KeyRemains {

    private static final Map<Character, Tone> TELEX_TONES =
            Map.of('f', Tone.GRAVE, 's', Tone.ACUTE, 'x', Tone.TILDE, 'r', Tone.HOOK, 'j', Tone.DOT);
    private static final Map<Character, Tone> VNI_TONES =
            Map.of('2', Tone.GRAVE, '1', Tone.ACUTE, '4', Tone.TILDE, '3', Tone.HOOK, '5', Tone.DOT);

    private static final Pattern SHAPE_AT_END = Pattern.compile("([aeou])([a-z]{1,2})([678])$");

    private KeyRemains() {}

    /** @param word lower case, NFC */
    static Optional<String> read(String word) {
        if (word.length() < 3 || word.length() > 10 || !isAscii(word)) return Optional.empty();
        if (Syllable.isBare(word)) return Optional.empty();
        return hasDigit(word) ? vni(word) : telex(word);
    }

    private static Optional<String> telex(String word) {
        Tone tone = TELEX_TONES.getOrDefault(word.charAt(word.length() - 1), Tone.LEVEL);
        String keys = tone == Tone.LEVEL ? word : word.substring(0, word.length() - 1);
        String letters = keys.replace("dd", "đ")
                .replace("uow", "ươ")
                .replace("uwow", "ươ")
                .replace("aa", "â")
                .replace("ee", "ê")
                .replace("oo", "ô")
                .replace("aw", "ă")
                .replace("ow", "ơ")
                .replace("uw", "ư");
        return syllable(letters, tone);
    }

    private static Optional<String> vni(String word) {
        StringBuilder letters = new StringBuilder();
        Tone tone = Tone.LEVEL;
        if (word.chars().filter(c -> c >= '0' && c <= '9').count() > 3) return Optional.empty();
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            Tone typed = VNI_TONES.getOrDefault(key, Tone.LEVEL);
            if (typed == Tone.LEVEL) {
                letters.append(key);
            } else if (tone == Tone.LEVEL) {
                tone = typed;
            } else {
                return Optional.empty();
            }
        }
        String shaped = SHAPE_AT_END
                .matcher(letters)
                .replaceAll("$1$3$2")
                .replace("d9", "đ")
                .replace("uo7", "ươ")
                .replace("a6", "â")
                .replace("e6", "ê")
                .replace("o6", "ô")
                .replace("a8", "ă")
                .replace("o7", "ơ")
                .replace("u7", "ư");
        return syllable(shaped, tone);
    }

    /** People skip shape keys ("giays") more often than the tone key, so a tone on bare letters is good enough. */
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
