package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who speaks in Zalo's name: the forms the office believes, and no other. */
class SignaturesTest {
    private static final String BODY = "{\"event_name\":\"user_send_text\",\"timestamp\":\"154390853474\"}";
    private static final String TIME = "154390853474";

    @Test
    void theOfficialFormIsApplicationBodyTimeAndAccountSecret() {
        String header = "mac=" + ZaloEvents.sha256("123" + BODY + TIME + "oa-secret");

        assertThat(believing(SignatureForm.values()).formOf(header, bytes(BODY), TIME))
                .contains(SignatureForm.APP_ID_OA_SECRET);
    }

    @Test
    void otherFormsAreTakenWhenTheOfficeBelievesThem() {
        String byAccount = "mac=" + ZaloEvents.sha256("456" + BODY + TIME + "oa-secret");
        String byApplication = ZaloEvents.sha256("123" + BODY + TIME + "app-secret");

        assertThat(believing(SignatureForm.values()).formOf(byAccount, bytes(BODY), TIME))
                .contains(SignatureForm.OA_ID_OA_SECRET);
        assertThat(believing(SignatureForm.values()).formOf(byApplication, bytes(BODY), TIME))
                .contains(SignatureForm.APP_ID_APP_SECRET);
        assertThat(believing(SignatureForm.APP_ID_OA_SECRET).formOf(byAccount, bytes(BODY), TIME))
                .isEmpty();
    }

    @Test
    void anotherBodyTimeOrSecretIsNotBelieved() {
        String header = "mac=" + ZaloEvents.sha256("123" + BODY + TIME + "oa-secret");
        var all = believing(SignatureForm.values());

        assertThat(all.formOf(header, bytes(BODY + " "), TIME)).isEmpty();
        assertThat(all.formOf(header, bytes(BODY), "154390853475")).isEmpty();
        assertThat(all.formOf("mac=" + ZaloEvents.sha256("123" + BODY + TIME + "guess"), bytes(BODY), TIME))
                .isEmpty();
        assertThat(all.formOf("", bytes(BODY), TIME)).isEmpty();
        assertThat(all.formOf("mac=không phải số", bytes(BODY), TIME)).isEmpty();
    }

    @Test
    void withoutASecretNothingIsBelieved() {
        var none = new Signatures(settings("", "", SignatureForm.values()));

        assertThat(none.formOf("mac=" + ZaloEvents.sha256("123" + BODY + TIME), bytes(BODY), TIME))
                .isEmpty();
    }

    private static Signatures believing(SignatureForm... forms) {
        return new Signatures(settings("app-secret", "oa-secret", forms));
    }

    private static ZaloSettings settings(String appSecret, String oaSecret, SignatureForm... forms) {
        var nowhere = URI.create("http://127.0.0.1:1");
        return new ZaloSettings(
                "123",
                "456",
                appSecret,
                oaSecret,
                "",
                Set.of(forms),
                false,
                "",
                nowhere,
                nowhere,
                66,
                Duration.ofSeconds(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
