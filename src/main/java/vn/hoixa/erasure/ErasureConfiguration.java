package vn.hoixa.erasure;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the tombstones of this installation are kept outside the database, and how long data is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class ErasureConfiguration {
    @Bean
    ErasedList erasedList(@Value("${hoixa.erasure.list:}") String file, @Value("${hoixa.data-dir}") Path data) {
        return new ErasedList(file.isEmpty() ? data.resolve(ErasedList.NAME) : Path.of(file));
    }
}
