package vn.hoixa.console.desk;

import java.util.List;
import vn.hoixa.drafting.Fact;

/**
 * A fact in the editor that no source of the machine's draft says.
 *
 * @param mark makes its field's id unique on the page
 * @param key what the form sends when it is ticked
 * @param kind what it is, such as "số tiền"
 * @param text its letters
 * @param vouched whether the officer has ticked it
 */
record Doubt(int mark, String key, String kind, String text, boolean vouched) {
    static Doubt of(int mark, Fact fact, Typed typed) {
        return new Doubt(
                mark,
                fact.key(),
                fact.kind().label(),
                fact.in(typed.text()),
                typed.vouched().contains(fact.key()));
    }

    /** Why words with these in them are not sent yet. */
    static String refusal(List<Doubt> unvouched) {
        return "Chưa gửi: còn %d chi tiết máy ghi mà nguồn không có. Xóa đi, hoặc kiểm lại rồi đánh dấu."
                .formatted(unvouched.size());
    }
}
