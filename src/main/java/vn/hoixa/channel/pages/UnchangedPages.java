package vn.hoixa.channel.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * ETag caching of pages without personal data: browsers may store them but revalidate each time, so that a withdrawn
 * fact disappears at once and an unchanged page costs only a 304. Searches, tickets and codes are not cached anywhere.
 */
@Configuration(proxyBeanMethods = false)
class UnchangedPages {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedPagesFilter() {
        var filter = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new Asking());
        filter.addUrlPatterns("/tra-cuu", "/tra-cuu/*", "/thu-tuc/*", "/canh-bao", "/canh-bao/*", "/gioi-thieu");
        return filter;
    }

    private static final class Asking extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getQueryString() != null;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Cache-Control", "public, no-cache");
            super.doFilterInternal(request, response, chain);
        }
    }
}
