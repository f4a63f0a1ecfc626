package vn.hoixa.scam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;

class ScamCheckTest {
    private static final ScamCheck CHECK = ScamCheck.packed();
    private static final Masker MASKER = new Masker(new MasterKey(new byte[32]));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bác đọc cho em mã OTP vừa gửi về máy                                         | asks-secret
        doc ma otp cho em de huy giao dich                                           | asks-secret
        Cài file vneid_capnhat.apk rồi bật quyền trợ năng                            | strange-app
        Vietcombank: tai khoan bi khoa, dang nhap vietcombank-vn.top                 | fake-address
        Tài khoản của bạn đăng nhập lạ, xác thực tại http://103.21.4.9/vcb           | number-address
        Xem ngay https://xn--vietcmbank-z8a.com de nhan qua                           | foreign-letters
        Thằng con gọi video, mặt đơ đơ, tiếng không khớp, xin chuyển 20 triệu         | fake-call
        Chú mở chia sẻ màn hình để em thao tác giúp, máy hỏi gì cứ đồng ý            | screen-share
        Cô đổi tài khoản rồi, các mẹ chuyển tiền ăn vào số mới của chồng cô sáng nay  | new-account
        Sếp đây, em mua hộ anh chục thẻ cào chụp mã gửi anh, chiều anh trả            | buy-for-me
        Chị kích hoạt trên ứng dụng thợ gửi rồi đọc mã OTP cho em                     | asks-secret
        USPS: your parcel is on hold, pay 12,000 VND redelivery at vnpost-pay.top      | english-lure
        Cong to nha anh cau trom dien, lien he nhan vien thoa thuan truoc khi lap bien ban | under-table
        Nha cai so 1, nap dau tang 100%, no hu tai xiu                               | gambling
        Vay nhanh khong tham dinh, giai ngan trong 15 phut                           | illegal-loan
        Nhan lam cac loai bang cap, gplx, giao hang toan quoc                        | forged-papers
        Khoan no qua han, chung toi se goi het danh ba, dang hinh anh cua ban        | debt-threat
        O(ng ba) du d!eu k!en nhan t1en h0 tro tu quy, bam vao mvndc.icu de lay       | disguised
        """)
    void namesTheSign(String message, String code) {
        assertThat(verdict(message).signs()).extracting(Sign::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIDV: Ma OTP giao dich la 482915. TUYET DOI khong cung cap ma OTP cho bat ky ai tranh bi lua dao.",
                "Vietcombank: TK 0071000889 -250,000 VND luc 19-11-2026. SD 3,410,220 VND. CHUYEN TIEN CHO ME",
                "VNeID: Tài khoản định danh mức độ 2 đã được phê duyệt. Mở ứng dụng VNeID để kích hoạt.",
                "Công an cảnh báo đối tượng giả danh công an yêu cầu chuyển tiền. Nghi ngờ gọi 113.",
                "(QC) Điện Máy giảm 30% tủ lạnh, trả góp 0%. Từ chối soạn TC gửi 1900.",
                "Mẹ ơi con hết tiền ăn rồi",
                "Truong thong bao: hoc phi nop vao tai khoan cua truong ghi tren giay bao, khong thu qua tai khoan ca nhan.",
                "Điện lực không cắt điện qua điện thoại. Ai tự xưng nhân viên điện lực bắt kết bạn Zalo là lừa bà con đó.",
                "Ba oi co ai goi noi cong an bat chuyen tien kiem tra thi ba tat may lien nghe ba, lua dao do",
                "Phat thanh xa: quang cao lam bang lai xe khong can thi la bang gia, nguoi mua cung bi phat.",
                "VPBank: Tu choi moi cuoc goi huong dan bam phim, tai app, dien ma OTP. Nghi ngo goi hotline, trinh bao cong an.",
                "Toa an moi ba den phong hoa giai theo giay trieu tap da gui, vang mat xin bao thu ky."
            })
    void leavesHonestMessagesAlone(String message) {
        assertThat(verdict(message)).isEqualTo(new ScamVerdict.NoKnownSigns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cảnh báo lừa đảo! Bà con bị lừa nhắn Zalo 0900000044 để em lấy lại tiền, phí 2 triệu",
                "Cong an canh bao doi tuong gia danh, ba con vao canhbao-vneid.top nhap so the de duoc bao ve"
            })
    void aSwindlerWhoSpeaksLikeAWarnerIsFlagged(String message) {
        assertThat(verdict(message)).isInstanceOf(ScamVerdict.SignsOfScam.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có người tự xưng hải quan gọi nói kiện hàng của tôi dính tài khoản lừa đảo, yêu cầu chuyển tiền sang tài khoản an toàn",
                "Cô tôi nhận cuộc gọi hình của cháu, mặt đơ đơ, tiếng rè, nói cần gấp 40 triệu, rồi nhắn tài khoản tên người lạ"
            })
    void theStoryOfSomebodyWhoAsksIsNoWarning(String message) {
        assertThat(verdict(message)).isInstanceOf(ScamVerdict.SignsOfScam.class);
    }

    @Test
    void isPlainlyASwindlersOnlyBySigns() {
        assertThat(CHECK.isPlainly(MASKER.mask("Vay nhanh 5 phut khong tham dinh, zalo 0900000303")
                        .text()))
                .isTrue();
        assertThat(CHECK.isPlainly(MASKER.mask("Đăng ký kết hôn với người nước ngoài thì nộp hồ sơ ở đâu")
                        .text()))
                .isFalse();
    }

    @Test
    void callsGamblingJunkAndFraudFraud() {
        assertThat(verdict("Nha cai so 1, nap dau tang 100%, no hu tai xiu"))
                .isInstanceOfSatisfying(
                        ScamVerdict.SignsOfScam.class,
                        found -> assertThat(found.isJunk()).isTrue());
        assertThat(verdict("Bác đọc cho em mã OTP vừa gửi về máy"))
                .isInstanceOfSatisfying(
                        ScamVerdict.SignsOfScam.class,
                        found -> assertThat(found.isJunk()).isFalse());
    }

    @Test
    void quotesTheWordsAsTheyWereWrittenAndDefangsLinks() {
        assertThat(verdict("Chị đọc giúp em mã OTP nhé").signs().getFirst().span())
                .isEqualTo("đọc giúp em mã OTP");
        assertThat(verdict("Đăng nhập ngay https://vietcombank-vn.top/login").signs())
                .allSatisfy(sign -> assertThat(sign.span()).doesNotContain("vcb.top", "-vn.top"))
                .anySatisfy(sign -> assertThat(sign.span()).isEqualTo("vietcombank-vn[.]top/login"));
    }

    @Test
    void knowsAListedHostAndWhatIsUnderIt() {
        assertThat(verdict("xem 000000.live nhe")).isInstanceOf(ScamVerdict.KnownScam.class);
        assertThat(verdict("xem https://a.b.000000.live/x")).isInstanceOf(ScamVerdict.KnownScam.class);
    }

    @Test
    void doesNotCondemnAWholeHostingService() {
        var hosts = new Hosts(ScamFiles.packed().addresses());
        var list = Blocklist.of(Set.of("weebly.com", "xau.weebly.com", "xau.vn"), hosts);
        assertThat(list.listing(link("xau.weebly.com"))).isPresent();
        assertThat(list.listing(link("tot.weebly.com"))).isEmpty();
        assertThat(list.listing(link("weebly.com"))).isEmpty();
        assertThat(list.listing(link("a.xau.vn"))).isPresent();
        assertThat(list.listing(link("notxau.vn"))).isEmpty();
    }

    @Test
    void anOfficialNameInsideAnotherNameIsNotOfficial() {
        var hosts = new Hosts(ScamFiles.packed().addresses());
        assertThat(hosts.isOfficial(link("dichvucong.gov.vn"))).isTrue();
        assertThat(hosts.isOfficial(link("dichvucong.gov.vn.top"))).isFalse();
        assertThat(hosts.isOfficial(link("dichvucong-gov.vn"))).isFalse();
        assertThat(hosts.imitated(link("vietc0mbank.net"))).contains("vietcombank");
    }

    private static Link link(String host) {
        return new Link(host, "", 0, host.length());
    }

    private static ScamVerdict verdict(String message) {
        return CHECK.check(MASKER.mask(message).text());
    }
}
