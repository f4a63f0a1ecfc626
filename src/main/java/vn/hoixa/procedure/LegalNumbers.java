package vn.hoixa.procedure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Extracts numbers of legal documents from citations: "Nghị định số 123/2015/NĐ-CP ngày …" has {@code 123/2015/NĐ-CP}.
 */
public final class LegalNumbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9])(?:[0-9]{1,4}(?:\\.[0-9]{1,2})?/[0-9]{4}/[\\p{Lu}0-9-]+|[0-9]{1,5} ?/QĐ-[\\p{Lu}0-9-]+)");
    private static final Pattern GARBLED = Pattern.compile("[0-9]{4,}/[0-9]{4}/QH[0-9]+");

    private LegalNumbers() {}

    /** In the order of the text; a number that ends in a hyphen is cut there. */
    public static List<String> in(String citation) {
        return NUMBER.matcher(citation)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(" ", "").replaceFirst("-+$", ""))
                .toList();
    }

    /** Whether a number must be an error: the National Assembly has never numbered a law above 999. */
    public static boolean garbled(String number) {
        return GARBLED.matcher(number).matches();
    }
}
