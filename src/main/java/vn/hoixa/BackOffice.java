package vn.hoixa;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application without its doors: for commands that need the database, but neither pages nor console. The channels
 * of vendors are there, so that they can be examined; nothing in them runs by itself.
 *
 * <p>Not a component itself, so that the whole application does not find it when it scans.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "vn.hoixa",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HoiXa.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "vn\\.hoixa\\.(channel\\.(web|pages|village)|console)\\..*")
        })
class BackOffice {}
