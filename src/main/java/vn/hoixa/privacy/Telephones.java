package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.PHONE;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects telephone numbers: Vietnamese ones however they are spaced, and others that libphonenumber recognises.
 *
 * <p>Equal numbers have the same normalised form, E.164: {@code 0912.345.678} and {@code +84 912 345 678} are one.
 */
final class Telephones implements Detector {
    private static final String PREFIX = "(?:\\(?(?:\\+|00)? ?84\\)?" + GAP + "(?:\\(0\\)|0)?|[0o])" + GAP;
    private static final Pattern VIETNAMESE = Pattern.compile("(?<![\\da-z])(?<!\\d[.-])" + PREFIX + "([35789](?:" + GAP
            + "\\d){8}|2(?:" + GAP + "\\d){9}|1[2689](?:" + GAP + "\\d){8})(?!\\d)");
    private static final Pattern ANNOUNCED_WITHOUT_ZERO =
            Pattern.compile("\\b(?:sdt|so dt|dt|dien thoai|goi|alo|zalo|lh|lien he|phone)\\b" + Detector.BETWEEN
                    + "{0,15}?([35789](?:" + GAP + "\\d){8})(?!\\d)");
    private static final int SHORTEST = 7;

    private final PhoneNumberUtil library;

    Telephones(PhoneNumberUtil library) {
        this.library = library;
    }

    @Override
    public void settle(Sheet sheet) {
        for (var pattern : List.of(VIETNAMESE, ANNOUNCED_WITHOUT_ZERO)) {
            sheet.eachFolded(pattern, match -> {
                var national = match.group(1).replaceAll("\\D", "");
                var start = pattern == VIETNAMESE ? match.start() : match.start(1);
                sheet.take(PHONE, start, match.end(), "+84" + national);
            });
        }
        for (var match : library.findNumbers(sheet.folded().toString(), "VN", Leniency.VALID, Long.MAX_VALUE)) {
            if (isPersonal(match)) {
                sheet.take(PHONE, match.start(), match.end(), library.format(match.number(), PhoneNumberFormat.E164));
            }
        }
    }

    private boolean isPersonal(PhoneNumberMatch match) {
        if (match.rawString().replaceAll("\\D", "").length() < SHORTEST) {
            return false;
        }
        return switch (library.getNumberType(match.number())) {
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN, VOICEMAIL -> false;
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, PAGER, UNKNOWN -> true;
        };
    }
}
