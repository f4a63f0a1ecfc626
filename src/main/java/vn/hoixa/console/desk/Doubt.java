package vn.hoixa.console.desk;

import java.util.List;
import vn.hoixa.drafting.Fact;

/**
 * A fact in the editor that is in no source of the machine's draft.
 *
 * @param mark a number that makes its field's id unique on the page
 * @param key its value in the form when it is ticked
 * @param kind its kind, such as "số tiền"
 * @param text its text
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

    /** The reason why a text with these facts is not sent yet. */
    static String refusal(List<Doubt> unvouched) {
        return "Chưa gửi: còn %d chi tiết máy ghi mà nguồn không có. Xóa đi, hoặc kiểm lại rồi đánh dấu."
                .formatted(unvouched.size());
    }
}
