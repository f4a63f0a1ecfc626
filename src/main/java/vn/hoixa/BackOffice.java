package vn.hoixa;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application without web pages and console, for commands that need the database. The vendors' channels are
 * included, so that they can be examined, but nothing in them runs by itself.
 *
 * <p>Not a component itself, so that the component scan of the whole application does not find it.
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
