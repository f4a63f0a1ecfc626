package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.office.Officer;
import vn.hoixa.village.Secret;
import vn.hoixa.village.VillageDoors;

/** The pages of a village head's phone, asked for as a browser asks. */
class VillageHomeTest extends WarningStory {
    private static final String PIN = "604182";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    VillageDoors doors;

    @Autowired
    Relays relays;

    private Officer doai;

    @BeforeAll
    void aHead() {
        doai = aHeadOf("mau-doai");
    }

    @Test
    void aTextIsReadWholeAndSentOnceHoweverOftenItIsTapped() throws Exception {
        var phone = new Phone();
        phone.enters(doors.issue(doai.id(), police).orElseThrow());
        var order = new Preapprovals.Order(
                "a1-gia-danh-cong-an", Area.of(new VillageId("mau-doai")), 5, today().plusDays(3));
        long cleared = ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();

        String looked = phone.get("/thon/gui-san?id=" + cleared).body();

        var whole = preapprovals.all().stream()
                .filter(each -> each.id() == cleared)
                .map(preapprovals::text)
                .findFirst()
                .orElseThrow();
        assertThat(unescaped(looked)).contains(whole.strip());
        assertThat(sends(cleared)).isZero();
        var key = KEY.matcher(looked);
        assertThat(key.find()).isTrue();
        String form = "id=" + cleared + "&key=" + key.group(1);
        var twice = Stream.generate(() -> phone.taps("/thon/gui-san", form))
                .limit(2)
                .toList();
        var later = Stream.of(phone.taps("/thon/gui-san", form));
        for (var sent : Stream.concat(twice.stream(), later)
                .map(CompletableFuture::join)
                .toList()) {
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(phone.get(sent.headers().firstValue("location").orElseThrow())
                            .body())
                    .contains("Đã gửi cho bà con thôn Mẫu Đoài");
        }
        assertThat(sends(cleared)).isEqualTo(1);
        assertThat(phone.post("/thon/gui-san", "id=" + cleared).statusCode()).isEqualTo(400);
    }

    @Test
    void aUsedLinkLeadsAKnownPhoneToItsPinAndAnyOtherToTheWayIn() throws Exception {
        var link = doors.issue(doai.id(), police).orElseThrow();
        var phone = new Phone();
        phone.enters(link);

        var again = phone.get("/thon/vao/" + link.value());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Mời nhập mã PIN", "action=\"/thon/pin\"");
        var stranger = new Phone().get("/thon/vao/" + link.value());
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("href=\"/thon\"");
        assertThat(new Phone().get("/thon").body())
                .contains("không dùng được nữa")
                .doesNotContain("href=\"/thon\"");
    }

    @Test
    void onlyWhatHoldsInTheVillageIsConfirmed() throws Exception {
        var phone = new Phone();
        phone.enters(doors.issue(doai.id(), police).orElseThrow());
        var elsewhere = approved(aContent().with(Area.of(new VillageId("mau-ha"))));
        dispatches.send(elsewhere, police);
        var here = approved(aContent().with(Area.of(new VillageId("mau-doai"))));
        dispatches.send(here, police);

        for (String id : new String[] {elsewhere.toString(), "999999999"}) {
            var said = phone.post("/thon/da-chia-se", "id=" + id + "&households=3");
            assertThat(said.statusCode()).isEqualTo(200);
            assertThat(said.body())
                    .contains("không còn áp dụng ở thôn Mẫu Đoài", "role=\"alert\"")
                    .doesNotContain("caution done");
        }
        assertThat(phone.post("/thon/da-chia-se", "id=" + here + "&households=0")
                        .body())
                .contains("Đã ghi", "caution done")
                .doesNotContain("role=\"alert\"");

        assertThat(relays.of(elsewhere)).isEmpty();
        assertThat(relays.of(here)).hasSize(1);
        dispatches.cancel(elsewhere, police, "Xong");
        dispatches.cancel(here, police, "Xong");
    }

    @Test
    void whatWasTypedIsStillThereAfterARefusal() throws Exception {
        var phone = new Phone();
        phone.enters(doors.issue(doai.id(), police).orElseThrow());
        String story = "Kẻ gian xưng là ông Nguyễn Văn Thử, căn cước 001099000001";

        var refused = phone.post(
                "/thon/de-xuat",
                "title=" + URLEncoder.encode("Lừa đặt cọc", StandardCharsets.UTF_8) + "&words="
                        + URLEncoder.encode(story, StandardCharsets.UTF_8));

        assertThat(unescaped(refused.body()))
                .contains(
                        "role=\"alert\"", "Xin bỏ đi rồi gửi lại", "value=\"Lừa đặt cọc\"", ">" + story + "</textarea>")
                .contains("<details class=\"sheet\" open");
        assertThat(phone.get("/thon").body()).doesNotContain("<details class=\"sheet\" open");
    }

    @Test
    void aPinOfAnotherFormIsRefusedInVietnameseAndCostsNoTry() throws Exception {
        var link = doors.issue(doai.id(), police).orElseThrow();
        var phone = new Phone();
        String door = "/thon/vao/" + link.value();
        assertThat(phone.get(door).body()).contains("novalidate").doesNotContain("pattern=", "required");
        assertThat(phone.post(door, "pin=12ab").body()).contains("Mã PIN gồm đúng 6 chữ số.");
        phone.enters(link);

        for (int typed = 0; typed < 6; typed++) {
            assertThat(phone.post("/thon/pin", "pin=604").body()).contains("Mã PIN gồm đúng 6 chữ số.");
        }
        assertThat(phone.post("/thon/pin", "pin=999999").body()).contains("Còn 4 lần thử");
        assertThat(phone.post("/thon/pin", "pin=" + PIN).statusCode()).isEqualTo(302);
    }

    private int sends(long cleared) {
        return jdbc.sql("SELECT count(*) FROM warning WHERE preapproval = ?")
                .param(cleared)
                .query(Integer.class)
                .single();
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** A browser with its cookies, which does not follow by itself. */
    private final class Phone {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        void enters(Secret link) throws IOException, InterruptedException {
            assertThat(post("/thon/vao/" + link.value(), "pin=" + PIN).statusCode())
                    .isEqualTo(302);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return http.send(filled(path, form), BodyHandlers.ofString());
        }

        /** Does not wait for the answer. */
        CompletableFuture<HttpResponse<String>> taps(String path, String form) {
            return http.sendAsync(filled(path, form), BodyHandlers.ofString());
        }

        private HttpRequest filled(String path, String form) {
            return HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
        }

        private URI at(String path) {
            return URI.create("http://127.0.0.1:" + port).resolve(path);
        }
    }
}
