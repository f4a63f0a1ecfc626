package vn.hoixa.privacy;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the master key of the installation, and everything derived from it. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    MasterKey masterKey(
            @Value("${hoixa.secret:}") String secret,
            @Value("${hoixa.data-dir}") Path data,
            @Value("${spring.datasource.url:}") String database) {
        return new MasterKey(new InstallationSecret(data.resolve("secret")).read(secret, database));
    }

    @Bean
    Masker masker(MasterKey key) {
        return new Masker(key);
    }

    @Bean
    Sealing sealing(MasterKey key) {
        return new Sealing(key, new SecureRandom());
    }

    @Bean
    Recognition recognition(MasterKey key) {
        return new Recognition(key);
    }
}
