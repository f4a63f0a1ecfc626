package vn.hoixa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one jar that serves citizens and officers, and the commands of its command line. */
@SpringBootApplication
public class HoiXa {
    public static void main(String[] args) {
        SpringApplication.run(HoiXa.class, args);
    }
}
