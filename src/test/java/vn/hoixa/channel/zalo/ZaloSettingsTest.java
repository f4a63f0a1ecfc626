package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Keys as they are pasted: the spaces around them go, what cannot be sent is told at the start and never shown. */
class ZaloSettingsTest {
    @Test
    void spacesAroundAKeyAreNotPartOfIt() {
        assertThat(settings("secret-key", " the-key\r\n").secretKey()).isEqualTo("the-key");
        assertThat(settings("oa-secret", "the-key\n").oaSecret()).isEqualTo("the-key");
    }

    @ParameterizedTest
    @CsvSource({
        "secret-key, HOIXA_ZALO_SECRET_KEY",
        "oa-secret, HOIXA_ZALO_OA_SECRET",
        "refresh-token, HOIXA_ZALO_REFRESH_TOKEN"
    })
    void aKeyWithACharacterThatCannotBeSentIsNamedWithItsRuleAndNotShown(String setting, String variable) {
        for (String bad : new String[] {"the-key\u200b", "the\r-key", "thé-key"}) {
            assertThatThrownBy(() -> settings(setting, bad))
                    .satisfies(thrown -> assertThat(whole(thrown))
                            .contains(variable, "visible ASCII")
                            .doesNotContain("-key\u200b", "\r-key", "thé"));
        }
    }

    private static String whole(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static ZaloSettings settings(String name, String value) {
        var source = new MapConfigurationPropertySource(Map.of("hoixa.zalo.app-id", "1", "hoixa.zalo." + name, value));
        return new Binder(source).bind("hoixa.zalo", ZaloSettings.class).get();
    }
}
