package vn.hoixa.scam;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the scam check of this installation. */
@Configuration(proxyBeanMethods = false)
class ScamConfiguration {
    @Bean
    ScamCheck scamCheck(@Value("${hoixa.knowledge-base:}") String directory) {
        return directory.isEmpty()
                ? ScamCheck.packed()
                : ScamCheck.from(Path.of(directory).resolve("scam"));
    }
}
