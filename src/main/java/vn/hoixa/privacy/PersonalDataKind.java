package vn.hoixa.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Kinds of personal data. */
public enum PersonalDataKind {
    CITIZEN_ID("CCCD", "số căn cước"),
    OLD_ID_CARD("CMND", "số chứng minh nhân dân"),
    PASSPORT("HC", "số hộ chiếu"),
    PHONE("SĐT", "số điện thoại"),
    EMAIL("EMAIL", "địa chỉ thư điện tử"),
    BANK_ACCOUNT("STK", "số tài khoản"),
    BANK_CARD("THẺ", "số thẻ ngân hàng"),
    TAX_CODE("MST", "mã số thuế"),
    SOCIAL_INSURANCE("BHXH", "mã số bảo hiểm xã hội"),
    HEALTH_CARD("BHYT", "số thẻ bảo hiểm y tế"),
    PLATE("BKS", "biển số xe"),
    DOSSIER_CODE("MHS", "mã hồ sơ"),
    OTP("OTP", "mã OTP"),
    PIN("PIN", "mã PIN"),
    PASSWORD("MK", "mật khẩu"),
    NAME("TÊN", "họ tên"),
    ADDRESS("ĐC", "địa chỉ nhà"),
    LONG_NUMBER("SỐ", "dãy số dài");

    /** A regular expression for one token: label, middle dot, four hexadecimal digits of the fingerprint. */
    static final String TOKEN = "\\[(?:"
            + Arrays.stream(values()).map(kind -> kind.token).collect(Collectors.joining("|")) + ")·[0-9a-f]{4}\\]";

    private final String token;
    private final String label;

    PersonalDataKind(String token, String label) {
        this.token = token;
        this.label = label;
    }

    /** The Vietnamese name for citizens and officers, as in "số điện thoại". */
    public String label() {
        return label;
    }

    /** Whether it gives a stranger access to an account: the citizen is then told to give it to nobody. */
    public boolean isSecret() {
        return this == OTP || this == PIN || this == PASSWORD;
    }

    String token(String fingerprint) {
        return "[" + token + "·" + fingerprint + "]";
    }
}
