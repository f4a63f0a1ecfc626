package vn.hoixa.erasure;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the file of tombstones outside the database and the retention settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class ErasureConfiguration {
    @Bean
    ErasedList erasedList(@Value("${hoixa.erasure.list:}") String file, @Value("${hoixa.data-dir}") Path data) {
        return new ErasedList(file.isEmpty() ? data.resolve(ErasedList.NAME) : Path.of(file));
    }
}
