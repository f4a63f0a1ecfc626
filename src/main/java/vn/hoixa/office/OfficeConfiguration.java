package vn.hoixa.office;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Loads the working calendar from the packed knowledge base or the directory that replaces it. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    private static final String PACKED = "classpath:/knowledge-base";

    @Bean
    WorkingCalendar workingCalendar(@Value("${hoixa.knowledge-base:}") String directory) throws IOException {
        var root = directory.isEmpty() ? PACKED : "file:" + directory;
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        return WorkingCalendar.read(List.of(resolver.getResources(root + "/calendar/*.yaml")));
    }
}
