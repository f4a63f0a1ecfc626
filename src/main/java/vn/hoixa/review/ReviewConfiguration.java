package vn.hoixa.review;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate of an installation: its standing replies, and codes that nobody can guess. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
    @Bean
    StandingReplies standingReplies(@Value("${hoixa.prompts}") String directory) {
        return directory.isBlank() ? StandingReplies.packed() : StandingReplies.load(Path.of(directory));
    }

    /** A demonstration marks also what it sends by itself. */
    @Bean
    Clearance clearance(
            StandingReplies replies,
            SecureRandom random,
            @Value("${hoixa.public-url}") URI publicUrl,
            @Value("${hoixa.demo}") Boolean demo) {
        var mark = demo ? Optional.of(StandingReply.DEMO_MARK) : Optional.<StandingReply>empty();
        return new Clearance(replies, random, publicUrl, mark);
    }
}
