package vn.hoixa.review;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the clearance of an installation, with its standing replies and unguessable codes. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
    @Bean
    StandingReplies standingReplies(@Value("${hoixa.prompts}") String directory) {
        return directory.isBlank() ? StandingReplies.packed() : StandingReplies.load(Path.of(directory));
    }

    /** In a demonstration, texts sent by themselves are marked too. */
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
