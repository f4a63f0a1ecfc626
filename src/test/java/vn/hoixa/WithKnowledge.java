package vn.hoixa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/** The application of a test begins with knowledge in force: see {@code PublishedBase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource
public @interface WithKnowledge {
    /** Told to what makes the database. */
    String PROPERTY = "hoixa.tests.knowledge";

    /** What citizens of tests ask about, read in a moment. */
    String EVERYDAY = PROPERTY + "=everyday";

    /** All of the knowledge base of the repository. */
    String WHOLE = PROPERTY + "=whole";

    /** How much of it. */
    @AliasFor(annotation = TestPropertySource.class, attribute = "properties")
    String value() default EVERYDAY;
}
