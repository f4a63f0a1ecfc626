package vn.hoixa.dossier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only the office can say of this installation, under {@code hoixa.about}; empty where nothing was decided.
 *
 * @param operator the unit that runs it
 * @param retention by which rule data is kept and deleted
 * @param riskLevel its class under the law on AI
 */
@ConfigurationProperties("hoixa.about")
record Decided(
        @DefaultValue("") String operator,
        @DefaultValue("") String retention,
        @DefaultValue("") String riskLevel) {}
