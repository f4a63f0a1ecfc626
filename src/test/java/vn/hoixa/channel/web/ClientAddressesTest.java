package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {
    private final ClientAddresses behindProxy = addresses("10.0.0.0/8");

    @Test
    void withoutATrustedProxyTheHeaderIsNotBelieved() {
        assertThat(addresses().of(request("203.0.113.7", "198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void behindATrustedProxyTheNearestUntrustedHopCounts() {
        assertThat(behindProxy.of(request("10.0.0.1", "198.51.100.1, 203.0.113.7, 10.0.0.9")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void aClientCannotInventHopsInFrontOfTheProxy() {
        assertThat(behindProxy.of(request("10.0.0.1", "10.0.0.2, 203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aChainOfOnlyTrustedHopsIsTheNeighbourItself() {
        assertThat(behindProxy.of(request("10.0.0.1", "10.0.0.3"))).isEqualTo("10.0.0.1");
    }

    @Test
    void anIpv6ClientCountsAsItsNetwork() {
        assertThat(addresses().of(request("2001:db8:1:2:aaaa::1")))
                .isEqualTo(addresses().of(request("2001:db8:1:2:bbbb::2")))
                .isNotEqualTo(addresses().of(request("2001:db8:1:3::1")));
    }

    @Test
    void whatIsNoAddressIsOneUnknownClient() {
        assertThat(behindProxy.of(request("10.0.0.1", "example.test"))).isEqualTo("unknown");
    }

    private static ClientAddresses addresses(String... trusted) {
        return new ClientAddresses(new WebSettings(List.of(trusted), 600, 10, 1000, 100));
    }

    private static MockHttpServletRequest request(String neighbour, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(neighbour);
        for (String header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return request;
    }
}
