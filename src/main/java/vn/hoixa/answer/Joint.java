package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place where a question may split into two matters: "khai tử cho ba | rồi | làm mai táng phí".
 *
 * @param before the text before it, from the nearest clause to all of it: what is further away is background
 * @param after the text after it, likewise
 */
record Joint(List<String> before, List<String> after, Kind kind) {
    /** What joins the two parts. */
    enum Kind {
        /** A coordinating word: "và", "đồng thời", "vừa … vừa". */
        AND,
        /** Another linking word: "rồi", "với", "còn". */
        OTHER,
        /** No word, only a comma, a full stop or a new line. */
        STOP
    }

    /** The most places tried; a question with more is a story. */
    private static final int MOST = 6;

    /** After these words "với" joins no matters: "đối với", "ở với mẹ", "ký hợp đồng với". */
    private static final String WITH_WHOM =
            "đối|doi|khớp|khop|giống|giong|trùng|trung|so|cùng|cung|chung|ở|o|sống|song|đồng|dong|thẳng|thang|ký|ky";

    /** "Kết hôn với", "cưới với" somebody; but "đăng ký kết hôn với chuyển hộ khẩu" is two. */
    private static final String WITH_A_SPOUSE = "hôn|hon|cưới|cuoi";

    private static final String WISHES =
            "chuyển|chuyen|nhập|nhap|tách|tach|đổi|doi|làm|lam|xin|khai|đăng ký|dang ky|dk|đk|cấp|cap|sửa|sua|mua|mở|mo"
                    + "|đóng|dong|nộp|nop|báo|bao|xóa|xoa|lĩnh|linh|lãnh|lanh|nhận|nhan|hưởng|huong|sang|gia hạn|gia han"
                    + "|chứng|chung";

    private static final String AND = "và cả|va ca|và|va|với lại|voi lai|đồng thời|dong thoi|ngoài ra|ngoai ra|lẫn|lan"
            + "|(?:luôn|sẵn|nhân|luon|san|nhan) (?:tiện|tien)|(?:tiện|tien) (?:thể|the)|cùng lúc|cung luc"
            + "|(?<=\\b(?:vừa|vua)\\s.{2,80}\\s)(?:vừa|vua)";

    /** With these words "con" is a child or "còn" is no joint: "của con", "không còn là". */
    private static final String CHILD =
            "của|cua|là|la|cho|không|khong|ko|và|va|vẫn|van|chỉ|chi|các|cac|đứa|dua|hai|những|nhung|nuôi|nuoi|làm|lam";

    private static final String OTHER = "rồi|roi|xong|sau đó|sau do|kèm|kem|sẵn|san"
            + "|(?<!\\b(?:" + CHILD + ") )(?:còn|con)"
            + "|(?<!(?:" + WITH_WHOM + ") )(?:với|voi|vs)"
            + "(?:(?<!(?:" + WITH_A_SPOUSE + ") (?:với|voi|vs))|(?= (?:" + WISHES + ") ))";

    private static final Pattern PLACE = Pattern.compile(
            "(?iU)[,;.]?\\s+(?:(?<and>" + AND + ")|(?<other>" + OTHER + "))\\s+|(?<and2>\\s+[+&]\\s+)|[,;.:\\n]\\s*");

    private static final Pattern CLAUSES = Pattern.compile("[,;.:\\n]\\s*(?=\\D)");

    /** "… và có cần văn bản ủy quyền không": a requirement of the matter, not a second matter. */
    private static final Pattern NEEDED =
            Pattern.compile("(?iU)^(?:có|co) (?:cần|can|phải|phai|bắt buộc|bat buoc)\\b.*");

    /** "Giấy kết hôn có rồi", "khai sinh làm xong r": already done, so not wanted. */
    private static final Pattern DONE =
            Pattern.compile("(?iU)\\b(?:rồi|roi|xong)(?: (?:r|ạ|a))?\\s*$|\\b(?:có|co)\\b.{0,40}\\b(?:rồi|roi)\\b");

    /** "Nếu đã ly hôn ở nước ngoài": background, not wanted. */
    private static final Pattern TOLD = Pattern.compile(
            "(?iU)\\b(?:đã|da|nếu|neu|từng|tung|đang|dang|sau khi|trước khi|truoc khi|hồi|chỉ có|chi co)\\b");

    private static final Pattern BEGINS_WITH_A_WISH = Pattern.compile(
            "(?iU)^(?:(?:thì|thi|tôi|toi|em|mình|minh|con|muốn|muon|phải|phai|cần|can|đi|di|lại|lai|luôn|luon|cho|giờ|gio"
                    + "|nhân|tiện|tien|cả|ca) )*(?:" + WISHES + ")\\b");

    Joint {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The first joints of a text that have text on both sides. */
    static List<Joint> in(String text) {
        List<Joint> joints = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (joints.size() < MOST && place.find()) {
            String before = text.substring(0, place.start());
            String after = text.substring(place.end());
            if (before.isBlank() || after.isBlank() || NEEDED.matcher(after).matches()) continue;
            joints.add(new Joint(
                    sides(before, clauses(before).getLast()),
                    sides(after, clauses(after).getFirst()),
                    kind(place)));
        }
        return joints;
    }

    private static List<String> clauses(String text) {
        List<String> clauses = Arrays.stream(CLAUSES.split(text))
                .filter(clause -> !clause.isBlank())
                .toList();
        return clauses.isEmpty() ? List.of(text) : clauses;
    }

    private static List<String> sides(String all, String nearest) {
        return Stream.of(nearest, all).distinct().toList();
    }

    private static Kind kind(Matcher place) {
        if (place.group("and") != null || place.group("and2") != null) return Kind.AND;
        return place.group("other") != null ? Kind.OTHER : Kind.STOP;
    }

    /** Whether the nearest text on one side is already done. */
    boolean isOfWhatIsDone() {
        return DONE.matcher(before.getFirst()).find()
                || DONE.matcher(after.getFirst()).find();
    }

    /** Whether the text before a joint is only background. */
    static boolean isTold(String side) {
        return TOLD.matcher(side).find();
    }

    /** Whether the text after a joint begins with something to be done: "… và nhập hộ khẩu cho cháu". */
    static boolean isWish(String side) {
        return BEGINS_WITH_A_WISH.matcher(side).find();
    }
}
