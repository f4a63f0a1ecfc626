package vn.hoixa.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowsersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome trên Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/141.0.0.0 Safari/537.36",
                "Edge trên Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
                "Cốc Cốc trên Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                        + " Gecko) coc_coc_browser/138.0.0 Chrome/138.0.0.0 Safari/537.36",
                "Safari trên iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "Chrome trên Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/141.0.0.0 Mobile Safari/537.36",
                "Firefox trên Linux | Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
                "Safari trên máy Mac | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML,"
                        + " like Gecko) Version/18.6 Safari/605.1.15"
            })
    void aBrowserIsNamedAsItsUserWould(String name, String agent) {
        assertThat(Browsers.name(agent)).isEqualTo(name);
    }

    @Test
    void anUnknownOneIsSaidToBeUnknown() {
        assertThat(Browsers.name(null)).isEqualTo("Trình duyệt trên máy lạ");
        assertThat(Browsers.name("<script>")).isEqualTo("Trình duyệt trên máy lạ");
    }
}
