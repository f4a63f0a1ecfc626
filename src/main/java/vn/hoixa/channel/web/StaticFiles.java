package vn.hoixa.channel.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * HTTP caching of static files: fonts for a year, since a new font gets a new name; styles and scripts are revalidated
 * each time, so that an update is seen at once.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        for (String kind : new String[] {"css", "js", "img"}) {
            registry.addResourceHandler("/" + kind + "/**")
                    .addResourceLocations("classpath:/static/" + kind + "/")
                    .setCacheControl(CacheControl.noCache().cachePublic());
        }
    }
}
