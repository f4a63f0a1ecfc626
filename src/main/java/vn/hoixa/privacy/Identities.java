package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.CITIZEN_ID;
import static vn.hoixa.privacy.PersonalDataKind.HEALTH_CARD;
import static vn.hoixa.privacy.PersonalDataKind.OLD_ID_CARD;
import static vn.hoixa.privacy.PersonalDataKind.PASSPORT;
import static vn.hoixa.privacy.PersonalDataKind.SOCIAL_INSURANCE;
import static vn.hoixa.privacy.PersonalDataKind.TAX_CODE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Detects state identifiers of a person: citizen id, passport, tax, insurance. */
final class Identities {
    private static final String GAP = Detector.GAP;
    private static final String BETWEEN = Detector.BETWEEN;

    private static final Pattern ANNOUNCED_TAX_CODE = Pattern.compile(
            "\\b(?:mst|ma so thue|ma thue)\\b" + BETWEEN + "{0,20}?(\\d(?:" + GAP + "\\d){9,12})(?!\\d)");
    private static final Pattern ANNOUNCED_ID =
            Pattern.compile("\\b(cccd|cc|can cuoc|the can|dinh danh|cmnd|cmt|cmtnd|chung minh|chung minh thu)\\b"
                    + BETWEEN + "{0,30}?(\\d(?:" + GAP + "\\d){7,12})(?!\\d)");
    private static final Pattern ANNOUNCED_PASSPORT =
            Pattern.compile("\\b(?:ho chieu|passport)\\b" + BETWEEN + "{0,20}?\\b([a-z] ?\\d{7,8})(?!\\d)");
    private static final Pattern ANNOUNCED_INSURANCE = Pattern.compile(
            "\\b(?:bhxh|bhyt|bao hiem|so bh|ma so bh)\\b" + BETWEEN + "{0,25}?(\\d(?:" + GAP + "\\d){9})(?!\\d)");

    private static final String UNBROKEN_ID = "(?<!\\d)(?<!\\d[.-])0\\d{11}";
    private static final String GROUPED_ID = "(?<!\\d)(?<!\\d[ .-])(?:"
            + "0\\d{2}([ .-]{1,2})\\d{3}\\1\\d{3}\\1\\d{3}|0\\d{3}([ .-]{1,2})\\d{4}\\2\\d{4}"
            + "|0\\d{2}[ .-]\\d[ .-]\\d{2}[ .-]\\d{6}|0\\d{2}[ .-]\\d{3}[ .-]\\d{6}"
            + "|0\\d{5}[ .-]\\d{6}|0\\d{2}[ .-]\\d{9}|0(?: \\d){11})";
    private static final Pattern ID = Pattern.compile("(?:" + UNBROKEN_ID + "|" + GROUPED_ID + ")(?![.-]?\\d)");
    private static final Pattern PASSPORT_NUMBER = Pattern.compile("(?<![\\p{L}\\d])[A-Z] ?\\d{7,8}(?!\\d)");
    private static final Pattern HEALTH = Pattern.compile("(?<![a-z0-9])[a-z]{2}[1-5](?: ?\\d){12}(?!\\d)");
    private static final Pattern PRINTED_HEALTH =
            Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2} [1-5] ?\\d{2}(?: ?\\d){10}(?!\\d)");
    private static final int LAST_PROVINCE = 96;

    private Identities() {}

    /** Numbers introduced by a word. */
    static void announced(Sheet sheet) {
        sheet.eachFolded(ANNOUNCED_TAX_CODE, match -> sheet.takeNumber(TAX_CODE, match.start(1), match.end(1)));
        sheet.eachFolded(ANNOUNCED_ID, match -> sheet.takeNumber(idKind(match), match.start(2), match.end(2)));
        sheet.eachFolded(ANNOUNCED_PASSPORT, match -> sheet.takeWords(PASSPORT, match.start(1), match.end(1)));
    }

    /** Numbers with a recognisable format. */
    static void shaped(Sheet sheet) {
        sheet.eachFolded(HEALTH, match -> sheet.takeWords(HEALTH_CARD, match.start(), match.end()));
        sheet.eachWritten(PRINTED_HEALTH, match -> sheet.takeWords(HEALTH_CARD, match.start(), match.end()));
        sheet.eachWritten(PASSPORT_NUMBER, match -> sheet.takeWords(PASSPORT, match.start(), match.end()));
        sheet.eachFolded(ID, match -> {
            var province = Integer.parseInt(match.group().replaceAll("\\D", "").substring(0, 3));
            if (1 <= province && province <= LAST_PROVINCE) {
                sheet.takeNumber(CITIZEN_ID, match.start(), match.end());
            }
        });
    }

    /** Insurance numbers; after the telephones, which look the same. */
    static void nearby(Sheet sheet) {
        sheet.eachFolded(
                ANNOUNCED_INSURANCE, match -> sheet.takeNumber(SOCIAL_INSURANCE, match.start(1), match.end(1)));
    }

    private static PersonalDataKind idKind(MatchResult match) {
        var digits = match.group(2).replaceAll("\\D", "").length();
        return digits == 9 || (match.group(1).startsWith("cm") && digits < 12) ? OLD_ID_CARD : CITIZEN_ID;
    }
}
