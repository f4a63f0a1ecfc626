package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {
    private static final String SOURCE = """
            Đăng ký thường trú, mã 1.004222. Nộp tờ khai mẫu CT01 tại Công an xã.
            Trực tiếp: 20.000 đồng một lần. Trực tuyến: 10.000 đồng một lần. Thời hạn 7 ngày làm việc.
            Người chưa thành niên: trong 60 ngày từ ngày đăng ký khai sinh. Căn cứ Thông tư 75/2022/TT-BTC.
            Hỏi 0225 000 0101, dichvucong.gov.vn, từ 01/07/2026. Mục “Thường trú” trên Cổng Dịch vụ công quốc gia.
            Giảm 50 %. Mẫu số 12 Phụ lục I Nghị định 131/2021/NĐ-CP.""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phí 20.000 đồng, nộp trên mạng 10 nghìn đồng.",
                "Phí 20 ngàn đồng.",
                "Bảy ngày làm việc là có.",
                "Trong sáu mươi ngày từ ngày khai sinh.",
                "1. Khai tờ CT01.\n2. Nộp ở Công an xã.",
                "Theo Thông tư 75/2022/TT-BTC.",
                "Thủ tục 1.004222.",
                "Gọi 0225.000.0101 hoặc vào https://dichvucong.gov.vn/",
                "Từ ngày 1 tháng 7 năm 2026.",
                "Chọn \"Thường trú\", rồi “Cổng Dịch vụ công quốc gia”.",
                "Được giảm 50%.",
                "Mẫu số 12 [1], Nghị định 131/2021/NĐ-CP [2].",
                "Mang theo giấy tờ [1] và đến sớm."
            })
    void whatASourceSaysIsSupportedInAnotherSpellingToo(String draft) {
        assertThat(Grounding.unsupported(draft, List.of(SOURCE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phí 25.000 đồng.                       | AMOUNT    | 25.000 đồng
            Phí 20 triệu đồng.                     | AMOUNT    | 20 triệu đồng
            Phí ba mươi nghìn đồng.                | AMOUNT    | ba mươi nghìn đồng
            Trong 7 ngày là xong.                  | SPAN      | 7 ngày
            Chỉ mười lăm ngày.                     | SPAN      | mười lăm ngày
            Trong 60 ngày làm việc.                | SPAN      | 60 ngày làm việc
            Theo Nghị định 75/2022/NĐ-CP.          | DOCUMENT  | 75/2022/NĐ-CP
            Thủ tục 1.004223.                      | PROCEDURE | 1.004223
            Dùng mẫu CT02.                         | FORM      | mẫu CT02
            Dùng mẫu số 13.                        | FORM      | mẫu số 13
            Gọi 0912 345 678.                      | PHONE     | 0912 345 678
            Vào dichvucong-gov.top để khai.        | LINK      | dichvucong-gov.top
            Từ 02/07/2026.                         | DATE      | 02/07/2026
            Từ ngày 2 tháng 7.                     | DATE      | ngày 2 tháng 7
            Cần 3 người làm chứng.                 | NUMBER    | 3 người
            Giảm 5%.                               | NUMBER    | 5%
            Chọn "Chuyển tiền trước".              | QUOTED    | "Chuyển tiền trước"
            """)
    void whatNoSourceSaysIsMarkedWhereItStands(String draft, Fact.Kind kind, String words) {
        var found = Grounding.unsupported(draft, List.of(SOURCE));

        assertThat(found).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(kind);
            assertThat(fact.in(draft)).isEqualTo(words);
        });
    }

    @Test
    void nothingIsSupportedByNothing() {
        assertThat(Grounding.unsupported("Phí 8.000 đồng trong 3 ngày.", List.of()))
                .hasSize(2);
    }
}
