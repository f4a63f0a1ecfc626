package vn.hoixa.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
    private static final Pattern FINGERPRINT = Pattern.compile("·[0-9a-f]{4}");

    private final Masker masker = new Masker(new MasterKey("a key for tests, thirty-two bytes".getBytes()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        số căn cước của tôi là 031090012345 | số căn cước của tôi là [CCCD]
        cccd 031 090 012 345 bị mất | cccd [CCCD] bị mất
        can cuoc 0310 9001 2345 | can cuoc [CCCD]
        031090012345 | [CCCD]
        cmnd cũ 031234567 còn dùng được không | cmnd cũ [CMND] còn dùng được không
        CMND số 031.234.567 | CMND số [CMND]
        gọi em số 0912345678 nhé | gọi em số [SĐT] nhé
        gọi 0912.345.678 hoặc +84 987 654 321 | gọi [SĐT] hoặc [SĐT]
        sdt 0912 345 678 | sdt [SĐT]
        sdt 912345678 | sdt [SĐT]
        máy bàn 0225 3842 123 | máy bàn [SĐT]
        zalo (+84)912-345-678 ạ | zalo [SĐT] ạ
        con ở Hàn số +82 10-1234-5678 | con ở Hàn số [SĐT]
        hộ chiếu B1234567 hết hạn | hộ chiếu [HC] hết hạn
        ho chieu so c12345678 | ho chieu so [HC]
        xe 15B1-234.56 của em | xe [BKS] của em
        biển số 51K-123.45 | biển số [BKS]
        xe bien so 29-A1 234.56 | xe bien so [BKS]
        bks 15b1 23456 doi chu | bks [BKS] doi chu
        xe máy điện 15-MĐ1 123.45 | xe máy điện [BKS]
        biển số 16N-1234 | biển số [BKS]
        MST 0100109106 của hộ kinh doanh | MST [MST] của hộ kinh doanh
        ma so thue ca nhan la 031090012345 | ma so thue ca nhan la [MST]
        mã số BHXH 3120012345 | mã số BHXH [BHXH]
        so bao hiem xa hoi cua em la 3120012345 | so bao hiem xa hoi cua em la [BHXH]
        thẻ BHYT GD 4 31 31 200 12345 | thẻ BHYT [BHYT]
        xe công vụ 80-NG-123-45 và TM-12-34 | xe công vụ [BKS] và [BKS]
        thẻ BHYT GD4313120012345 | thẻ BHYT [BHYT]
        stk 19036543210987 tcb | stk [STK] tcb
        số tài khoản của em: 0123 4567 8901 tại VCB | số tài khoản của em: [STK] tại VCB
        chuyển vào 102345678901 Vietinbank | chuyển vào [STK] Vietinbank
        agribank 2100205123456 | agribank [STK]
        thẻ 4524 0412 3456 7892 | thẻ [THẺ]
        mã hồ sơ H40.12-261120-0012 đến đâu rồi | mã hồ sơ [MHS] đến đâu rồi
        hồ sơ 000.00.12.H40-261120-0012 | hồ sơ [MHS]
        so bien nhan: 12345/2026 | so bien nhan: [MHS]
        Ma OTP la 22085377. de xac nhan | Ma OTP la [OTP]. de xac nhan
        OTP cua Quy Khach la: 206669 | OTP cua Quy Khach la: [OTP]
        097371 la ma OTP kich hoat | [OTP] la ma OTP kich hoat
        mã xác thực 123456 | mã xác thực [OTP]
        ma otp 574250 co hieu luc trong 3 phut | ma otp [OTP] co hieu luc trong 3 phut
        mã PIN thẻ là 4321 | mã PIN thẻ là [PIN]
        mật khẩu vneid của em là Hoa@1990 không vào được | mật khẩu vneid của em là [MK] không vào được
        mat khau: hoahong99, dang nhap ho | mat khau: [MK], dang nhap ho
        mk abc123 | mk [MK]
        mk la hoahong12 | mk la [MK]
        tcb 1903 6543 2109 | tcb [STK]
        09 12 34 56 78 | [SĐT]
        0 9 1 2 3 4 5 6 7 8 | [SĐT]
        o912345678 | [SĐT]
        0084 912 345 678 | [SĐT]
        sđt:0912345678.Em cảm ơn | sđt:[SĐT].Em cảm ơn
        zalo.me/0912345678 | zalo.me/[SĐT]
        mat khau sdt 0912345678 | mat khau sdt [SĐT]
        biển 29A12345 | biển [BKS]
        em ở 12/3 phố Cầu Đất, quận cũ | em ở [ĐC], quận cũ
        sn 7 ngo 5 duong Le Thanh Tong | sn [ĐC]
        ho ten vo toi la le thi mo o thon 2 | ho ten vo toi la [TÊN] o thon 2
        gửi về hoa.nguyen+xa@gmail.com giúp | gửi về [EMAIL] giúp
        mail hoa90 @ gmail . com | mail [EMAIL]
        số nhà 12 ngõ 34 đường Trần Hưng Đạo, phường Thành Đông | số nhà [ĐC], phường Thành Đông
        nhà em ở số 25 đường Lê Lợi muốn tách khẩu | nhà em ở số [ĐC] muốn tách khẩu
        o ngo 12/5 pho hang kenh, can xin giay | o [ĐC], can xin giay
        tôi tên là Trần Thị Hòa ở thôn 3 | tôi tên là [TÊN] ở thôn 3
        toi ten la tran thi hoa o thon 3 | toi ten la [TÊN] o thon 3
        Họ và tên: Phạm Minh Khôi | Họ và tên: [TÊN]
        con tôi là Lê Gia Bảo sinh tháng trước | con tôi là [TÊN] sinh tháng trước
        tên chồng em Vũ Đình Lộc | tên chồng em [TÊN]
        đặt tên con là Gia Bảo | đặt tên con là [TÊN]
        em la nguyen thi mo muon hoi | em la [TÊN] muon hoi
        TOI LA PHAM VAN TEO MUON HOI | TOI LA [TÊN] MUON HOI
        bà Trần Thị Lành năm nay 80 tuổi | bà [TÊN] năm nay 80 tuổi
        mã đơn 987654321012 | mã đơn [SỐ]
        """)
    void masksWhatIsPersonal(String raw, String expected) {
        assertThat(shown(raw)).isEqualTo(expected);
        assertThat(shown(Normalizer.normalize(raw, Normalizer.Form.NFD))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục 1.001193 cần gì",
                "mã 1.001193.000.00.00.H40 trên cổng",
                "theo 142/2026/NĐ-CP và 75/2022/TT-BTC",
                "luật số 60/2014/QH13 điều 15",
                "lệ phí 10.000 đồng một trang",
                "phí 1.500.000.000 đ",
                "vay 150000000 VND",
                "nộp 22,700,000 VND ngày 24/11/2026",
                "trợ cấp 500k hay 3,5 triệu",
                "so tien 1500000000 thoi",
                "thu nhập 12.345.678 một tháng",
                "sinh ngày 12/3/1990, mất 2-11-2026",
                "từ 2026-11-24 đến 2026-12-31",
                "các năm 2023 2024 2025 2026",
                "giai đoạn 2021-2025",
                "gọi 113, 114, 115, 111, 156, 5656 hay 1022",
                "tổng đài 1900 1234, 18001060, 19008198",
                "mã câu hỏi 4829-1375",
                "mã câu hỏi 48291375 đến đâu rồi",
                "4829-1375",
                "48291375",
                "mã tin 4829-1375-2046 có thật không",
                "482913752046",
                "ma tin 482913752046",
                "7h30 đến 11h30, 13:30-17:00",
                "xem https://dichvucong.gov.vn/thu-tuc",
                "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-7019-8916-889436133123",
                "mẫu CT01, mẫu 01A",
                "80 tuổi có được 500.000 đồng không",
                "quên mật khẩu VNeID phải làm sao",
                "mật khẩu là gì",
                "mất mã OTP thì làm thế nào",
                "đổi căn cước hết hạn từ 2024",
                "tên con là gì thì đặt được",
                "tên con theo họ mẹ được không",
                "đổi họ tên cho con được không",
                "tôi là người Kinh, vợ là người nước ngoài",
                "bà ngoại em 80 tuổi",
                "tôi là công dân xã, anh trai tôi là bộ đội",
                "quê bố tôi là Cao Bằng",
                "ở thành phố Hồ Chí Minh về",
                "em dang thi bang lai xe",
                "mk sinh 1990 ở đâu làm",
                "mk 25 tuoi muon ket hon",
                "quen mat khau nam 2024",
                "sn 1990",
                "ở 2 tổ dân phố khác nhau",
                "ten con lam lai giay khai sinh",
                "ten con le phi bao nhieu",
                "ten con ho gi",
                "ho ten do can bo ghi sai",
                "ten me mai doi duoc khong",
                "họ và tên Cha Mẹ ghi ở đâu",
                "di Nguyen Trai lam giay",
                "con là họ bà mẹ",
                "chi dao thi hanh an cua xa",
                "ở thôn 3 xã Hà Đông",
                "ở thôn 12, đường liên xã bị hỏng",
                "trường hợp con riêng của vợ",
                "lớp 12A1 năm 2024",
                "xe 50cc 2023 có phải đăng ký không",
                "chiều 20h 15/11",
                "1 2 3 4 5 6 7 8 9 10",
                "lô đất 120 m2, thửa 45 tờ 12",
                "ông bà nội",
            })
    void leavesWhatIsNot(String raw) {
        assertThat(shown(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912.345.678",
                "0912-345-678",
                "+84 912 345 678",
                "84912345678",
                "(+84)912345678",
                "０９１２３４５６７８",
                "09\u200b12\u200d345\u2060678",
                "\u202a0912345678\u202c",
                "0\uFE0F\u20E39\uFE0F\u20E312345678",
                "٠٩١٢٣٤٥٦٧٨",
            })
    void aNumberHasOneTokenHoweverItIsWritten(String raw) {
        assertThat(masker.mask(raw).text())
                .isEqualTo(masker.mask("0912 345 678").text());
    }

    @Test
    void differentNumbersAndDifferentKeysHaveDifferentTokens() {
        var otherKey = new Masker(new MasterKey(new byte[32]));
        assertThat(masker.mask("0912345678").text())
                .isNotEqualTo(masker.mask("0912345679").text());
        assertThat(masker.mask("0912345678").text())
                .isNotEqualTo(otherKey.mask("0912345678").text());
    }

    @Test
    void namesEveryKindItFound() {
        assertThat(masker.mask("tôi tên là Trần Thị Hòa, 0912345678").kinds())
                .isEqualTo(Set.of(PersonalDataKind.NAME, PersonalDataKind.PHONE));
        assertThat(masker.mask("làm khai sinh cần gì").kinds()).isEmpty();
    }

    @Test
    void aStoredTextComesBackAsItWas() {
        var text = masker.mask("stk 19036543210987, gọi 0912345678, mã OTP là 123456")
                .text();
        assertThat(masker.stored(text.value())).isEqualTo(text);
        assertThat(masker.stored("gọi 0912345678").value()).doesNotContain("0912345678");
    }

    @Test
    void inspectionShowsWhereAndChangesNothing() {
        var inspection = masker.inspect("Gọi cho chị theo số 0912345678 nhé", List.of());
        assertThat(inspection.text()).isEqualTo("Gọi cho chị theo số 0912345678 nhé");
        assertThat(inspection.findings()).singleElement().satisfies(finding -> {
            assertThat(inspection.text().substring(finding.start(), finding.end()))
                    .isEqualTo("0912345678");
            assertThat(finding.token()).startsWith("[SĐT·");
        });
        assertThat(inspection.toString()).doesNotContain("0912345678");
    }

    @Test
    void theOfficesOwnNumberIsNoFindingHoweverItIsWritten() {
        var text = "Gọi 0225.000.0101 hoặc số riêng 0912 345 678";
        assertThat(masker.inspect(text, List.of("Điện thoại: 0225 000 0101")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(text.substring(finding.start(), finding.end()))
                        .isEqualTo("0912 345 678"));
    }

    @Test
    void wordsAreTheTextWithoutTokens() {
        assertThat(masker.mask("số 0912345678 của tôi bị lừa").text().words()).isEqualTo("số của tôi bị lừa");
    }

    @Test
    void toStringTellsNothing() {
        var masked = masker.mask("tôi muốn ly hôn");
        assertThat(masked.text()).hasToString("MaskedText[15 characters]");
        assertThat(masked.toString()).doesNotContain("ly hôn");
    }

    @Test
    void noiseNeverThrowsAndNoLongNumberSurvives() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            var raw = noise(random);
            var once = masker.mask(raw).text();
            assertThat(withoutMoney(once.value()))
                    .as("seed %d, round %d: %s", seed, round, raw)
                    .doesNotContainPattern("\\d{9}");
            assertThat(masker.mask(once.value()).text())
                    .as("seed %d, round %d: %s", seed, round, raw)
                    .isEqualTo(once);
        }
    }

    @Test
    void longInputIsMaskedInReasonableTime() {
        for (var unit :
                new String[] {"0912 345 678 ", "1", "a", "tôi tên là ", "stk ", "@", "1.", "mật khẩu là ", "ngõ 1/"}) {
            assertThat(masker.mask(unit.repeat(100_000 / unit.length())).text()).isNotNull();
        }
    }

    private static String withoutMoney(String text) {
        return text.replaceAll(
                "(?i)\\d[\\d.,]*\\s?(?:đ|đồng|vnd|dong|usd|d)(?!\\p{L})|(?:số tiền|giá|phí|mã tin) \\d+", "");
    }

    private static String noise(Random random) {
        String[] pieces = {
            "0",
            "1",
            "9",
            "0912345678",
            "031090012345",
            "stk",
            "otp",
            "mã",
            " ",
            "  ",
            ".",
            "-",
            "/",
            ":",
            "đồng",
            "d",
            "là",
            "tôi tên",
            "Nguyễn Văn",
            "ngõ 5",
            "số nhà 7",
            "[SĐT·7f3a]",
            "[",
            "]",
            "·",
            "😀",
            "\u200b",
            "\u0301",
            "\ud800",
            "\u0000",
            "２",
            "٣",
            "@",
            "a@b.vn",
            "https://",
            "mật khẩu",
            "MST",
            "12/3/1990",
            "1.001193",
            "4829-1375-2046",
            "VCB",
            "\n",
            "+84",
            "E",
            "\uFFFC",
            "15B1-234.56",
            "H40.12-261120-0012",
            "ß",
            "İ",
            "Ǆ",
        };
        var text = new StringBuilder();
        int length = random.nextInt(1, 25);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? Character.toString(random.nextInt(0x10FFFF))
                            : pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private String shown(String raw) {
        return FINGERPRINT.matcher(masker.mask(raw).text().value()).replaceAll("");
    }
}
