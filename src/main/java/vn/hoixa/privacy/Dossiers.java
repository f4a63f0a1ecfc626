package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.DOSSIER_CODE;

import java.util.regex.Pattern;

/**
 * Detects dossier codes, which open a citizen's case on the portal: H40.12-261120-0012 (office, day, number; decision
 * 20/2020/QĐ-TTg), with or without the older prefix 000.00.12, and whatever a receipt calls a dossier code.
 */
final class Dossiers {
    private static final String OFFICE = "(?:\\d{3}\\.\\d{2}\\.\\d{2,3}\\.)?[a-z]\\d{2}(?:\\.\\d{1,3}){0,3}";
    private static final String RECEIPT =
            "(?:ma so ho so|ma ho so|so ho so|so bien nhan|ma bien nhan" + "|giay hen so|so giay hen|so phieu hen)";
    private static final int FEWEST_DIGITS = 5;

    private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])" + OFFICE + " ?- ?\\d{6} ?- ?\\d{3,6}(?!\\d)");
    private static final Pattern ANNOUNCED = Pattern.compile("\\b" + RECEIPT
            + "[ :]{1,3}(?:(?:la|cua (?:toi|em|minh)(?: la)?|so)[ :]{1,2})?"
            + "([a-z0-9][a-z0-9./-]{0,30}\\d[a-z0-9./-]{0,30})");

    private Dossiers() {}

    static void settle(Sheet sheet) {
        sheet.eachFolded(CODE, match -> sheet.takeWords(DOSSIER_CODE, match.start(), match.end()));
        sheet.eachFolded(ANNOUNCED, match -> {
            if (match.group(1).replaceAll("\\D", "").length() >= FEWEST_DIGITS) {
                sheet.takeWords(DOSSIER_CODE, match.start(1), match.end(1));
            }
        });
    }
}
