package vn.hoixa;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.PublishedBase;
import vn.hoixa.office.CheapPasswords;

/**
 * The whole application on a port of 127.0.0.1, over a fresh database of the real PostgreSQL that tests share. Test classes of the
 * same settings share one application too; {@link HoiXaTest} has one of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HoiXa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "hoixa.data-dir=target/test-data/${hoixa.tests.fork:1}",
            "hoixa.secret=a secret for tests, 32 characters or more",
            "hoixa.access.second-factor=offered"
        })
@TestExecutionListeners(listeners = InView.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = RunningHoiXa.FreshDatabase.class)
public @interface RunningHoiXa {
    /** Gives each context a database of its own, and passwords that are quickly made. */
    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database =
                    switch (context.getEnvironment().getProperty(WithKnowledge.PROPERTY, "")) {
                        case "everyday" -> PublishedBase.everyday();
                        case "whole" -> PublishedBase.whole();
                        default -> TestDatabase.fresh();
                    };
            TestPropertyValues.of(database.properties()).applyTo(context);
            CheapPasswords.in((GenericApplicationContext) context);
            context.getBeanFactory().addBeanPostProcessor(new FewIdle());
        }
    }

    /** Connects when there is something to do: each connection takes PostgreSQL up to fifty milliseconds. */
    final class FewIdle implements BeanPostProcessor {
        private static final int IDLE = 2;

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                pool.setMinimumIdle(IDLE);
            }
            return bean;
        }
    }
}
