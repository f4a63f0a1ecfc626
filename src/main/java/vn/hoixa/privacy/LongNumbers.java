package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.LONG_NUMBER;
import static vn.hoixa.privacy.PersonalDataKind.TAX_CODE;

import java.util.regex.Pattern;

/** Last detector: takes any run of nine or more digits that nothing explains as personal. */
final class LongNumbers {
    private static final int FEWEST_DIGITS = 9;
    private static final Pattern UNBROKEN = Pattern.compile("\\d{9,}");
    private static final Pattern BROKEN = Pattern.compile("(?<!\\d)\\d{2,}(?:(?: ?- ?|[ .]{1,2})\\d{2,}){1,20}");
    private static final Pattern SPELT = Pattern.compile("(?<!\\d)0(?:[ .-]\\d){8,20}(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d{2}\\D*){1,21}");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private LongNumbers() {}

    static void settle(Sheet sheet) {
        sheet.eachFolded(UNBROKEN, match -> {
            var kind = isTaxCode(match.group()) ? TAX_CODE : LONG_NUMBER;
            sheet.takeNumber(kind, match.start(), match.end());
        });
        sheet.eachFolded(BROKEN, match -> {
            if (isOneNumber(match.group())) {
                sheet.takeNumber(LONG_NUMBER, match.start(), match.end());
            }
        });
        sheet.eachFolded(SPELT, match -> sheet.takeNumber(LONG_NUMBER, match.start(), match.end()));
    }

    /** Whether groups form one long number, rather than a list of small ones or of years. */
    private static boolean isOneNumber(String groups) {
        return groups.replaceAll("\\D", "").length() >= FEWEST_DIGITS
                && groups.matches(".*\\d{3}.*")
                && !YEARS.matcher(groups).matches();
    }

    /** Whether ten digits end with the check digit of the tax office: 10 − (Σ digit × weight mod 11). */
    private static boolean isTaxCode(String digits) {
        if (digits.length() != TAX_WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(TAX_WEIGHTS.length) - '0';
    }
}
