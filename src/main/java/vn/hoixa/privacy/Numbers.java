package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.BANK_ACCOUNT;
import static vn.hoixa.privacy.PersonalDataKind.BANK_CARD;
import static vn.hoixa.privacy.PersonalDataKind.CITIZEN_ID;
import static vn.hoixa.privacy.PersonalDataKind.DOSSIER_CODE;
import static vn.hoixa.privacy.PersonalDataKind.HEALTH_CARD;
import static vn.hoixa.privacy.PersonalDataKind.LONG_NUMBER;
import static vn.hoixa.privacy.PersonalDataKind.OLD_ID_CARD;
import static vn.hoixa.privacy.PersonalDataKind.PASSPORT;
import static vn.hoixa.privacy.PersonalDataKind.PLATE;
import static vn.hoixa.privacy.PersonalDataKind.SOCIAL_INSURANCE;
import static vn.hoixa.privacy.PersonalDataKind.TAX_CODE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers and codes of persons, other than telephones and one-time codes. */
final class Numbers {
    /** What may stand between two digits of one number. */
    static final String GAP = "(?: ?- ?|[ .]{1,2})?";

    /** What may stand between a word and the number it announces: a few words of the same sentence. */
    static final String WORDS = "[^\\d" + Sheet.BLANK + ".;!?\\n]";

    private static final String BANKS =
            "vietcombank|vcb|techcombank|tcb|bidv|vietinbank|agribank|agri|mb|mbbank|mb bank|acb"
                + "|vpbank|tpbank|sacombank|scb|shb|hdbank|ocb|msb|vib|seabank|lpbank|lienvietpostbank|eximbank|namabank|bacabank|pvcombank|abbank|vietbank|kienlongbank|cake|timo|momo|zalopay|viettel"
                + " money|vnpay";
    private static final String ACCOUNT_NUMBER = "(\\d(?:" + GAP + "\\d){7,19})(?!\\d)";

    private static final Pattern DOSSIER = Pattern.compile(
            "(?<![a-z0-9])(?:\\d{3}\\.\\d{2}\\.\\d{2,3}\\.)?[a-z]\\d{2}(?:\\.\\d{1,3}){0,3} ?- ?\\d{6} ?-"
                    + " ?\\d{3,6}(?!\\d)");
    private static final Pattern ANNOUNCED_DOSSIER = Pattern.compile(
            "\\b(?:ma so ho so|ma ho so|so ho so|so bien nhan|ma bien nhan|giay hen so|so giay hen|so phieu hen)["
                    + " :]{1,3}(?:(?:la|cua (?:toi|em|minh)(?: la)?|so)["
                    + " :]{1,2})?([a-z0-9][a-z0-9./-]{0,30}\\d[a-z0-9./-]{0,30})");
    private static final Pattern ANNOUNCED_ACCOUNT = Pattern.compile(
            "\\b(?:stk|so tk|so tai khoan|tai khoan|tk|account|acc)\\b" + WORDS + "{0,20}?" + ACCOUNT_NUMBER);
    private static final Pattern ACCOUNT_RIGHT_AFTER_BANK =
            Pattern.compile("\\b(?:" + BANKS + ")[ :.-]{1,3}([1-9](?:" + GAP + "\\d){11,19})(?!\\d)");
    private static final Pattern ACCOUNT_AFTER_BANK =
            Pattern.compile("\\b(?:ngan hang|" + BANKS + ")\\b" + WORDS + "{0,25}?" + ACCOUNT_NUMBER);
    private static final Pattern ACCOUNT_BEFORE_BANK =
            Pattern.compile("(?<!\\d)" + ACCOUNT_NUMBER + WORDS + "{0,12}?\\b(?:ngan hang|nh|" + BANKS + ")\\b");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d{4}([ .-]?)\\d{4}\\1\\d{4}\\1\\d{4}(?![ .-]?\\d)");
    private static final Pattern ANNOUNCED_TAX_CODE =
            Pattern.compile("\\b(?:mst|ma so thue|ma thue)\\b" + WORDS + "{0,20}?(\\d(?:" + GAP + "\\d){9,12})(?!\\d)");
    private static final Pattern ANNOUNCED_ID =
            Pattern.compile("\\b(cccd|cc|can cuoc|the can|dinh danh|cmnd|cmt|cmtnd|chung minh|chung minh thu)\\b"
                    + WORDS + "{0,30}?(\\d(?:" + GAP + "\\d){7,12})(?!\\d)");
    private static final String UNBROKEN_ID = "(?<!\\d)(?<!\\d[.-])0\\d{11}";
    private static final String GROUPED_ID = "(?<!\\d)(?<!\\d[ .-])(?:"
            + "0\\d{2}([ .-]{1,2})\\d{3}\\1\\d{3}\\1\\d{3}|0\\d{3}([ .-]{1,2})\\d{4}\\2\\d{4}"
            + "|0\\d{2}[ .-]\\d[ .-]\\d{2}[ .-]\\d{6}|0\\d{2}[ .-]\\d{3}[ .-]\\d{6}"
            + "|0\\d{5}[ .-]\\d{6}|0\\d{2}[ .-]\\d{9}|0(?: \\d){11})";
    private static final Pattern ID = Pattern.compile("(?:" + UNBROKEN_ID + "|" + GROUPED_ID + ")(?![.-]?\\d)");
    private static final Pattern ANNOUNCED_INSURANCE = Pattern.compile(
            "\\b(?:bhxh|bhyt|bao hiem|so bh|ma so bh)\\b" + WORDS + "{0,25}?(\\d(?:" + GAP + "\\d){9})(?!\\d)");
    private static final Pattern HEALTH =
            Pattern.compile("(?<![a-z0-9])[a-z]{2} ?[1-5] ?\\d{2} ?\\d{2}(?: ?\\d){8}(?!\\d)");
    private static final Pattern PASSPORT_NUMBER = Pattern.compile("(?<![\\p{L}\\d])[A-Z] ?\\d{7,8}(?!\\d)");
    private static final Pattern ANNOUNCED_PASSPORT =
            Pattern.compile("\\b(?:ho chieu|passport)\\b" + WORDS + "{0,20}?\\b([a-z] ?\\d{7,8})(?!\\d)");
    private static final Pattern PLATE_NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])[1-9]\\d ?-? ?"
            + "(?:[A-HK-NPR-VXYZ]\\d?|[A-HK-NPR-VXYZ]{2}|MĐ\\d?) ?[-.]? ?\\d{3}\\.?\\d{2}(?![.,]?\\d)(?! ?(?:đ|VN))");
    private static final Pattern SPECIAL_PLATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[1-9]\\d-?(?:NG|NN|QT)-?\\d{3}-?\\d{2}|[A-HK-NPR-VX]{2} ?-?\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern ANNOUNCED_PLATE =
            Pattern.compile("\\b(?:bien so|bien kiem soat|bks|bsx|xe|bien)\\b[^\\d\\n" + Sheet.BLANK
                    + "]{0,20}?\\b([1-9]\\d ?-? ?[a-z]{1,2}\\d?(?: ?[-.] ?| )?(?:\\d{3}[."
                    + " ]?\\d{2}|\\d{4}))(?![.,]?\\d)");
    private static final Pattern UNBROKEN = Pattern.compile("\\d{9,}");
    private static final Pattern BROKEN = Pattern.compile("(?<!\\d)\\d{2,}(?:(?: ?- ?|[ .]{1,2})\\d{2,}){1,20}");
    private static final Pattern SPELT = Pattern.compile("(?<!\\d)0(?:[ .-]\\d){8,20}(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d{2}\\D*){1,21}");
    private static final int LAST_PROVINCE = 96;

    private Numbers() {}

    static void dossiers(Sheet sheet) {
        sheet.eachFolded(DOSSIER, match -> sheet.takeWords(DOSSIER_CODE, match.start(), match.end()));
        sheet.eachFolded(ANNOUNCED_DOSSIER, match -> {
            if (match.group(1).replaceAll("\\D", "").length() >= 5) {
                sheet.takeWords(DOSSIER_CODE, match.start(1), match.end(1));
            }
        });
    }

    static void announced(Sheet sheet) {
        sheet.eachFolded(ANNOUNCED_TAX_CODE, match -> sheet.takeNumber(TAX_CODE, match.start(1), match.end(1)));
        sheet.eachFolded(ANNOUNCED_ID, match -> sheet.takeNumber(idKind(match), match.start(2), match.end(2)));
        sheet.eachFolded(ANNOUNCED_ACCOUNT, match -> sheet.takeNumber(BANK_ACCOUNT, match.start(1), match.end(1)));
        sheet.eachFolded(
                ACCOUNT_RIGHT_AFTER_BANK, match -> sheet.takeNumber(BANK_ACCOUNT, match.start(1), match.end(1)));
        sheet.eachFolded(ANNOUNCED_PASSPORT, match -> sheet.takeWords(PASSPORT, match.start(1), match.end(1)));
        sheet.eachFolded(ANNOUNCED_PLATE, match -> sheet.takeWords(PLATE, match.start(1), match.end(1)));
    }

    private static PersonalDataKind idKind(MatchResult match) {
        var digits = match.group(2).replaceAll("\\D", "").length();
        return digits == 9 || (match.group(1).startsWith("cm") && digits < 12) ? OLD_ID_CARD : CITIZEN_ID;
    }

    static void shaped(Sheet sheet) {
        sheet.eachFolded(CARD, match -> {
            if (isCard(match.group().replaceAll("\\D", ""))) {
                sheet.takeNumber(BANK_CARD, match.start(), match.end());
            }
        });
        sheet.eachFolded(HEALTH, match -> sheet.takeWords(HEALTH_CARD, match.start(), match.end()));
        sheet.eachWritten(PASSPORT_NUMBER, match -> sheet.takeWords(PASSPORT, match.start(), match.end()));
        sheet.eachWritten(SPECIAL_PLATE, match -> sheet.takeWords(PLATE, match.start(), match.end()));
        sheet.eachWritten(PLATE_NUMBER, match -> sheet.takeWords(PLATE, match.start(), match.end()));
        sheet.eachFolded(ID, match -> {
            var province = Integer.parseInt(match.group().replaceAll("\\D", "").substring(0, 3));
            if (1 <= province && province <= LAST_PROVINCE) {
                sheet.takeNumber(CITIZEN_ID, match.start(), match.end());
            }
        });
    }

    /** Accounts near the name of a bank, and insurance numbers; after the telephones, which look alike. */
    static void nearby(Sheet sheet) {
        sheet.eachFolded(
                ANNOUNCED_INSURANCE, match -> sheet.takeNumber(SOCIAL_INSURANCE, match.start(1), match.end(1)));
        sheet.eachFolded(ACCOUNT_AFTER_BANK, match -> sheet.takeNumber(BANK_ACCOUNT, match.start(1), match.end(1)));
        sheet.eachFolded(ACCOUNT_BEFORE_BANK, match -> sheet.takeNumber(BANK_ACCOUNT, match.start(1), match.end(1)));
    }

    /** The net under all of it: a run of nine or more digits that nothing explains is taken to be somebody's. */
    static void unexplained(Sheet sheet) {
        sheet.eachFolded(UNBROKEN, match -> sheet.takeNumber(longKind(match), match.start(), match.end()));
        sheet.eachFolded(BROKEN, match -> {
            var digits = match.group().replaceAll("\\D", "");
            if (digits.length() >= 9
                    && match.group().matches(".*\\d{3}.*")
                    && !YEARS.matcher(match.group()).matches()) {
                sheet.takeNumber(LONG_NUMBER, match.start(), match.end());
            }
        });
        sheet.eachFolded(SPELT, match -> sheet.takeNumber(LONG_NUMBER, match.start(), match.end()));
    }

    private static PersonalDataKind longKind(MatchResult match) {
        return isTaxCode(match.group()) ? TAX_CODE : LONG_NUMBER;
    }

    /** Whether the last digit is the check digit of a card (ISO/IEC 7812-1, Luhn). */
    static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Ten digits whose last is the check digit of the tax office: 10 − (Σ digit × weight mod 11). */
    static boolean isTaxCode(String digits) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        if (digits.length() != weights.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(weights.length) - '0';
    }
}
