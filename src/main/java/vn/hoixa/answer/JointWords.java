package vn.hoixa.answer;

import java.util.regex.Pattern;
import vn.hoixa.language.Vietnamese;

/** The words by which {@link Joint} divides a question, as patterns; each also matches as typed without diacritics. */
final class JointWords {
    /** What is wanted: "làm", "xin", "đổi". */
    private static final String WISHES = either("chuyển|nhập|tách|đổi|làm|xin|khai|đăng ký|đk|cấp|sửa|mua|mở|đóng|nộp"
            + "|báo(?! (?:nhiêu|lâu|giờ)\\b)|xóa|lĩnh|lãnh|nhận|hưởng|sang|gia hạn|chứng");

    private static final String AND =
            either("và cả|và|với lại|đồng thời|ngoài ra|lẫn|(?:luôn|sẵn|nhân) tiện|tiện thể|cùng lúc"
                    + "|(?<=\\bvừa\\s.{2,80}\\s)vừa");

    /** After these "với" joins no matters: "đối với", "ở với mẹ", "ký hợp đồng với". */
    private static final String WITH_WHOM = either("đối|khớp|giống|trùng|so|cùng|chung|ở|sống|đồng|thẳng|ký");

    /** "Kết hôn với", "cưới với" somebody; but "đăng ký kết hôn với chuyển hộ khẩu" is two. */
    private static final String WITH_A_SPOUSE = either("(?:hôn|cưới) (?:với|vs)");

    private static final String WITH = "(?<!(?:" + WITH_WHOM + ") )(?:" + either("với|vs") + ")(?:(?<!" + WITH_A_SPOUSE
            + ")|(?= (?:" + WISHES + ") ))";

    /** With these words "con" is a child or "còn" is no joint: "của con", "không còn là". */
    private static final String CHILD = either("của|là|cho|không|ko|và|vẫn|chỉ|các|đứa|hai|những|nuôi|làm");

    /** "Rồi" before "mà" or "nhưng" tells what is done, and then what is wrong with it. */
    private static final String OTHER =
            either("rồi(?! (?:mà|nhưng) )|xong|sau đó|kèm|sẵn") + "|(?<!\\b(?:" + CHILD + ") )(?:còn|con)";

    /** A place where a question may be divided; its groups say what joins: {@code and}, {@code with}, {@code other} or none. */
    static final Pattern PLACE = Pattern.compile("(?iU)[,;.]?\\s+(?:(?<and>" + AND + ")|(?<with>" + WITH + ")|(?<other>"
            + OTHER + "))\\s+|(?<plus>\\s+[+&]\\s+)|[,;.:\\n]\\s*");

    static final Pattern CLAUSES = Pattern.compile("[,;.:\\n]\\s*(?=\\D)");

    /** "… và có cần văn bản ủy quyền không": a requirement of the matter, not a second matter. */
    static final Pattern NEEDED = pattern("^có (?:cần|phải|bắt buộc)\\b.*");

    /** "Giấy kết hôn có rồi", "khai sinh làm xong r": already done, so not wanted. */
    static final Pattern DONE = pattern("\\b(?:rồi|xong)(?: (?:r|ạ))?\\s*$|\\bcó\\b.{0,40}\\brồi\\b");

    /** "Nếu đã ly hôn ở nước ngoài": background, not wanted. */
    static final Pattern TOLD = pattern("\\b(?:đã|nếu|từng|đang|sau khi|trước khi|hồi|chỉ có)\\b");

    /** "Mất", "làm lại", "in sai": what is done to a thing or has happened to it; but "giấy khai sinh", "bằng cấp 3", "trợ cấp". */
    static final Pattern ACT = Pattern.compile("(?iU)(?<!\\b(?:" + either("giấy|tờ|bằng|trợ|trung|học") + ") )\\b(?:(?:"
            + WISHES + "|" + either("bị|mất|thất lạc|hỏng|rách|sai|công|photo|sao|lại") + ")\\s+)+");

    /** "… thì em muốn nhập hộ khẩu cho cháu": begins with something to be done. */
    static final Pattern BEGINS_WITH_A_WISH = Pattern.compile(
            "(?iU)^(?:(?:" + either("thì|tôi|em|mình|con|muốn|phải|cần|đi|lại|luôn|cho|giờ|nhân|tiện|cả") + ") )*(?:"
                    + WISHES + ")\\b");

    private JointWords() {}

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iU)(?:" + either(words) + ")");
    }

    /** The words of a pattern as written, or without any diacritics. */
    private static String either(String words) {
        return words + "|" + folded(words);
    }

    /** Escapes such as {@code \D} keep their case: only letters with diacritics change. */
    private static String folded(String words) {
        var folded = new StringBuilder();
        words.chars()
                .forEach(letter -> folded.append(
                        letter < 128 ? Character.toString(letter) : Vietnamese.fold(Character.toString(letter))));
        return folded.toString();
    }
}
