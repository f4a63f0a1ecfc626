package vn.hoixa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The application of a test begins with the whole knowledge base of the repository in force. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = WithKnowledge.PROPERTY + "=" + WithWholeKnowledge.WHOLE)
public @interface WithWholeKnowledge {
    /** The value of {@link WithKnowledge#PROPERTY}. */
    String WHOLE = "whole";
}
