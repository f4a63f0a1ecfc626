package vn.hoixa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The application of a test begins with the everyday part of the knowledge base in force: see {@code PublishedBase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = WithKnowledge.PROPERTY + "=" + WithKnowledge.EVERYDAY)
public @interface WithKnowledge {
    /** Told to what makes the database. */
    String PROPERTY = "hoixa.tests.knowledge";

    /** Its value here. */
    String EVERYDAY = "everyday";
}
