package vn.hoixa;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoixa.cli.Commands;

/** The application: one jar with the server for citizens and officers, and the command line. */
@SpringBootApplication
public class HoiXa {
    /** Runs a command; without one, serves. */
    public static void main(String[] args) {
        Commands.run(new Launches(), args).ifPresent(System::exit);
    }

    private static final class Launches implements Commands.Launcher {
        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            return start(HoiXa.class, WebApplicationType.SERVLET, properties);
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            return start(
                    BackOffice.class,
                    WebApplicationType.NONE,
                    List.of("hoixa.serve=false", "logging.level.vn.hoixa=WARN"));
        }

        @Override
        public ConfigurableApplicationContext database() {
            return start(
                    DatabaseOnly.class,
                    WebApplicationType.NONE,
                    List.of("hoixa.serve=false", "logging.level.vn.hoixa=WARN"));
        }

        private static ConfigurableApplicationContext start(
                Class<?> source, WebApplicationType web, List<String> properties) {
            String[] arguments = properties.stream().map(p -> "--" + p).toArray(String[]::new);
            return new SpringApplicationBuilder(source).web(web).run(arguments);
        }
    }
}
