package vn.hoixa.dossier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Statements about this installation that only the office can make, under {@code hoixa.about}; empty where nothing was
 * decided.
 *
 * @param operator the unit that runs it
 * @param retention the rule for keeping and deleting data
 * @param riskLevel its class under the law on AI
 */
@ConfigurationProperties("hoixa.about")
record Decided(
        @DefaultValue("") String operator,
        @DefaultValue("") String retention,
        @DefaultValue("") String riskLevel) {}
