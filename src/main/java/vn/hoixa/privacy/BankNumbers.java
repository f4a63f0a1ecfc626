package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.BANK_ACCOUNT;
import static vn.hoixa.privacy.PersonalDataKind.BANK_CARD;

import java.util.List;
import java.util.regex.Pattern;

/** Detects numbers of bank accounts, 8 to 20 digits that only a word beside them identifies, and of cards. */
final class BankNumbers {
    private static final String BANKS = String.join(
            "|",
            "vietcombank|vcb|techcombank|tcb|bidv|vietinbank|agribank|agri|mb|mbbank|mb bank|acb|vpbank|tpbank",
            "sacombank|scb|shb|hdbank|ocb|msb|vib|seabank|lpbank|lienvietpostbank|eximbank|namabank|bacabank",
            "pvcombank|abbank|vietbank|kienlongbank|cake|timo|momo|zalopay|viettel money|vnpay");
    private static final String NUMBER = "(\\d(?:" + Detector.GAP + "\\d){7,19})(?!\\d)";
    private static final String LONG_NUMBER = "([1-9](?:" + Detector.GAP + "\\d){11,19})(?!\\d)";

    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\b(?:stk|so tk|so tai khoan|tai khoan|tk|account|acc)\\b" + Detector.BETWEEN + "{0,20}?" + NUMBER);
    private static final Pattern RIGHT_AFTER_BANK = Pattern.compile("\\b(?:" + BANKS + ")[ :.-]{1,3}" + LONG_NUMBER);
    private static final Pattern AFTER_BANK =
            Pattern.compile("\\b(?:ngan hang|" + BANKS + ")\\b" + Detector.BETWEEN + "{0,25}?" + NUMBER);
    private static final Pattern BEFORE_BANK =
            Pattern.compile("(?<!\\d)" + NUMBER + Detector.BETWEEN + "{0,12}?\\b(?:ngan hang|nh|" + BANKS + ")\\b");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d{4}([ .-]?)\\d{4}\\1\\d{4}\\1\\d{4}(?![ .-]?\\d)");

    private BankNumbers() {}

    /** Accounts introduced by a word. */
    static void announced(Sheet sheet) {
        takeAccounts(sheet, List.of(ANNOUNCED, RIGHT_AFTER_BANK));
    }

    /** Numbers near the name of a bank; after the telephones, which look the same. */
    static void nearby(Sheet sheet) {
        takeAccounts(sheet, List.of(AFTER_BANK, BEFORE_BANK));
    }

    static void cards(Sheet sheet) {
        sheet.eachFolded(CARD, match -> {
            if (hasCheckDigit(match.group().replaceAll("\\D", ""))) {
                sheet.takeNumber(BANK_CARD, match.start(), match.end());
            }
        });
    }

    private static void takeAccounts(Sheet sheet, List<Pattern> patterns) {
        for (var pattern : patterns) {
            sheet.eachFolded(pattern, match -> sheet.takeNumber(BANK_ACCOUNT, match.start(1), match.end(1)));
        }
    }

    /** Whether the last digit is the check digit of a card (ISO/IEC 7812-1, Luhn). */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
