package vn.hoixa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;

/** The whole application, of this test class alone and ended with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningHoiXa
@DirtiesContext
public @interface HoiXaTest {}
