package vn.hoixa.warning;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import vn.hoixa.bench.StubPhones;
import vn.hoixa.delivery.PhonesProcess;

/** A process that sends on Telegram and Zalo what the application of the tests has in its database. */
final class PhonesRun {
    private PhonesRun() {}

    static Process start(Environment environment, StubPhones phones, int inAnySecond) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PhonesProcess.class.getName(),
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"),
                        phones.url().toString(),
                        Integer.toString(inAnySecond))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/phones-process.log"))
                .start();
    }
}
