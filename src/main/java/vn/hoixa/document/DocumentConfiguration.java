package vn.hoixa.document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Registers the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Letterhead.class)
class DocumentConfiguration {}
