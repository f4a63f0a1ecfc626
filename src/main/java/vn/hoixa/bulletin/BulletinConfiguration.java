package vn.hoixa.bulletin;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.procedure.BaseFiles;

/** Loads the ready-made warnings of this installation. */
@Configuration(proxyBeanMethods = false)
class BulletinConfiguration {
    @Bean
    Templates templates(@Value("${hoixa.knowledge-base:}") String directory) {
        return Templates.of(directory.isEmpty() ? BaseFiles.packed() : BaseFiles.in(Path.of(directory)));
    }
}
