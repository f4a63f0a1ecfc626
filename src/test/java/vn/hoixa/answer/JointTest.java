package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a question may be divided in two. */
class JointTest {
    @Test
    void theNearestClauseComesFirstAndAllOfTheSideAfterIt() {
        assertThat(Joint.in("ba tôi mất rồi, làm khai tử xong lãnh mai táng phí, cần giấy gì"))
                .filteredOn(joint -> joint.kind() == Joint.Kind.OTHER)
                .first()
                .satisfies(joint -> {
                    assertThat(joint.before()).containsExactly("làm khai tử", "ba tôi mất rồi, làm khai tử");
                    assertThat(joint.after()).containsExactly("lãnh mai táng phí", "lãnh mai táng phí, cần giấy gì");
                });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "khai sinh và nhập khẩu | AND",
                "vua khai tam tru vua dang ky ket hon | AND",
                "khai tử rồi lãnh mai táng phí | OTHER",
                "đăng ký kết hôn với chuyển hộ khẩu | OTHER",
                "con trai làm căn cước còn con gái làm hộ chiếu | OTHER",
                "làm khai sinh cho bé. làm căn cước cho chị nó | STOP",
            })
    void whatJoins(String said, Joint.Kind kind) {
        assertThat(Joint.in(said)).extracting(Joint::kind).contains(kind);
    }

    @Test
    void aListOfLinesHasAJointAtEachLine() {
        assertThat(Joint.in("làm khai sinh cho bé\nlàm căn cước cho chị nó"))
                .singleElement()
                .satisfies(joint -> {
                    assertThat(joint.before()).containsExactly("làm khai sinh cho bé");
                    assertThat(joint.after()).containsExactly("làm căn cước cho chị nó");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục đối với người cao tuổi",
                "con em ở với mẹ ngoài quê",
                "kết hôn với người nước ngoài",
                "xin giấy độc thân và có cần văn bản ủy quyền không",
                "giay khai sinh cua con ghi sai nam sinh",
                "thang cu nha toi vua du 17",
                "khong con la nguoi giam ho cua chau",
                "hợp đồng chứng rồi mà đánh máy sai một số",
            })
    void whatIsNoJoint(String said) {
        assertThat(Joint.in(said)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mất căn cước với thẻ bảo hiểm y tế | mất thẻ bảo hiểm y tế",
                "photo cong chung bang cap 3 voi can cuoc o xa bao nhieu | photo cong chung can cuoc o xa bao nhieu",
                "sổ đỏ in sai tên đệm và năm sinh của tôi | sổ đỏ in sai năm sinh của tôi",
                "làm giấy khai sinh và nhập hộ khẩu | nhập hộ khẩu",
                "xin trợ cấp rồi bảo hiểm y tế | bảo hiểm y tế",
            })
    void aThingAloneSharesWhatIsSaidOfTheThingBeforeIt(String said, String after) {
        assertThat(Joint.in(said).getFirst().after()).first().isEqualTo(after);
    }

    @Test
    void whatIsDoneOrToldIsNoWish() {
        assertThat(Joint.in("giấy kết hôn có rồi, giờ nhập khẩu").getFirst().isOfWhatIsDone())
                .isTrue();
        assertThat(Joint.in("nhap khau cho chau, khai sinh lam xong r")
                        .getFirst()
                        .isOfWhatIsDone())
                .isTrue();
        assertThat(Joint.in("làm giấy khai sinh, nhập khẩu").getFirst().isOfWhatIsDone())
                .isFalse();
        assertThat(Joint.isTold("nếu tôi đã ly hôn ở nước ngoài")).isTrue();
        assertThat(Joint.isTold("tôi muốn tách hộ")).isFalse();
        assertThat(Joint.isWish("thì em muốn nhập hộ khẩu cho cháu")).isTrue();
        assertThat(Joint.isWish("chủ hộ là ông nội")).isFalse();
    }
}
