package vn.hoixa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The whole application, of this test class alone and ended with it; the property keeps it from one that others began. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningHoiXa
@TestPropertySource(properties = "hoixa.tests.alone=true")
@DirtiesContext
public @interface HoiXaTest {}
