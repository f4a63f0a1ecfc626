package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.EMAIL;

import java.util.regex.Pattern;

/** Detects e-mail addresses, also with spaces around the at sign. */
final class Emails {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?(?:@|\\(at\\)|\\[at\\]) ?[a-z0-9-]{1,63}(?: ?\\."
                    + " ?[a-z]{2,10}){1,3}(?![a-z0-9])");

    private Emails() {}

    static void settle(Sheet sheet) {
        sheet.eachFolded(ADDRESS, match -> sheet.takeWords(EMAIL, match.start(), match.end()));
    }
}
