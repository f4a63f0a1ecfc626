package vn.hoixa.deviation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Registers the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeviationSettings.class)
class DeviationConfiguration {}
